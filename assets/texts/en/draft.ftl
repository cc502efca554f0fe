# The editor of programmes and amendments.
draft-code-taken = The code “{ $code }” is there already or was before. Give another one
draft-too-early = The amending act must be later than the edition of { $date }. Check the date
draft-nothing-changed = Nothing is changed yet. Choose a section or an indicator at the left and change it
draft-missing-kazakh = The Kazakh text is missing. Write it or copy it from another language
draft-missing-russian = The Russian text is missing. Write it or copy it from another language
draft-missing-english = The English text is missing. Write it or copy it from another language
draft-empty-text = The text is empty. Write it
draft-act-without-language = The language of the act is missing. Mark it
draft-unreadable = An unfinished draft of a programme could not be read ({ $reason }). It is kept here: { $path }
draft-no-place = There is no place to keep the draft: the folder cannot be written to. Save it to a file often: { $path }
