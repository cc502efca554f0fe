# Districts of the office: the list, and why a wish is refused.

district-nameless = There is no name. Type one in at least one language
district-name-taken = The name “{ $name }” is taken: the region has { $district }. Type another
district-name-twice = { $name } stands in the list twice. Leave one of them
district-unknown = There is no district or city with the code { $code }
district-shipped = { $district } came with the program and cannot be removed. If it no longer exists, merge it with another and give the date
district-has-values = { $district } has { $count_n ->
        [one] { $count } value
       *[other] { $count } values
    }, so it is not removed. Clear them first, or merge it with another
district-in-border = { $district } is named in a change of borders. Take that change back first
district-merge-two = A merger takes at least two districts. Tick them in the list
district-split-two = A split must leave at least two districts. Type one more name
district-merge-regions = The districts lie in different regions. Only districts of one region can be merged
district-former = { $district } has ceased to be already. Untick it
district-younger = { $district } was formed only on { $since }. Give a later day
