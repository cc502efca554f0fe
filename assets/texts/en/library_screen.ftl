# Screen: library.

library-search = Search
    .hint = A word or a code: coverage, teacher, TI-4
library-open-file = Open a programme file…
library-open = Open
library-compare = Compare editions
library-folder = Show the file in its folder
library-folder-none = The programme comes with Nysana and has no file of its own
library-action = { $programme }: { $action }
library-is-open = open now
library-is-over = ended
library-about = { $kind } · { $territory } · { $period }
library-editions =
    { $count_n ->
        [one] edition: { $dates }
       *[other] editions: { $dates }
    }
library-edition-in-force = { $date } (in force)
library-indicators = indicators: { $count }
library-expected = expected results: { $count }
library-values = target values: { $count }
library-measures = measures: { $count }
library-shipped = comes with Nysana
library-shipped-amended = comes with Nysana, amendment file: { $path }
library-file = file: { $path }
library-reading = Reading the programmes…
library-found = Found: { $count }
library-keys = ↑ ↓ to choose, click or Enter to open, Ctrl+Enter for the chart, Esc to clear
library-group = { $programme } – { $count }
library-show-all = Show all: { $count }
library-nothing = Nothing found for “{ $typed }”
library-try-shorter = Shorten the word: its beginning is enough
library-try-fewer = Use fewer words: all that are typed must be found
library-try-other = Try a similar word, a word in another language or a code (TI-4)
library-kind-programme = programme
library-kind-section = section
library-kind-indicator = indicator
library-kind-act = act
library-kind-measure = measure
library-kind-fact = fact from the text
library-hit = { $kind } · { $edition }
library-chart = Show the chart: { $code }
