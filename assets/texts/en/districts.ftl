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

district-edit-add = Adding districts: { $count }
district-edit-rename = Name of a district
district-edit-merge = Merger of districts
district-edit-split = Split of a district
district-edit-remove = Removal of a district
district-edit-border = Taking back a change of borders
districts-open = Districts…
districts-title = Districts and cities: { $region }
districts-choose-region = A list of districts belongs to a region. Choose yours in the bar at the top
districts-empty = The districts of this region have not been entered yet. Type one at the right, or paste a column of names from Excel
districts-hint = Tick one district to rename, split or remove it, or several to merge them
districts-column-code = Code
districts-column-life = Period
districts-column-values = Values
districts-since = since { $day }
districts-until = until { $day }
districts-border = { $when }: { $from } → { $into }
districts-borders = Changes of borders
districts-take-back = Take back
districts-add = Add a district
districts-kind-district = district
districts-kind-city = city
districts-add-one = Add
districts-paste = Or paste a list of names
districts-paste-hint = One a line; in two languages, two columns side by side
districts-line-new = { $name } – a new district
districts-line-city = { $name } – a new city
districts-line-known = { $name } – there already, not added
districts-line-repeated = { $name } – repeated, not added
districts-add-all = Add all: { $count }
districts-rename = Rename
districts-rename-hint = The district is still found by its old names
districts-save-name = Save name
districts-remove = Remove
districts-remove-name = Back to the official name
districts-split = Split
districts-split-names = New districts, one a line
districts-goes-on = { $district } goes on
districts-do-split = Split the district
districts-merge = Merge
districts-becomes = What do they become?
districts-into-new = A new district
districts-do-merge = Merge the districts
districts-day = From which day
districts-day-form = DD.MM.YYYY
districts-border-note = Values stay with the old districts; no series crosses this day
