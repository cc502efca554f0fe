# The screen that shows what came from outside before it lands.
review-nothing = Nothing has come from outside yet.
review-decline = Decline
review-source = the clipboard
review-step = Landing { $count_n ->
        [one] { $count } value
       *[other] { $count } values
    } ({ $origin })
review-step-of-several = Merging { $count_n ->
        [one] { $count } value
       *[other] { $count } values
    } from { $sources_n ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
review-between-cycles = { $code }: the study is not held in this year, so there can be no value
