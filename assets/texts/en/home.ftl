# Screen: home.

home-begin = First steps
home-type-values = Type values
home-see-chart = See the chart
home-drag = You can also drag a book or a programme file into the window
home-recent = Recent books
home-no-recent = None yet. Give the book a name (“Save as”) and it stands here
home-programmes = Programmes
home-programme = { $period }, editions: { $count }
home-programme-file = { $period }, file: { $file }
home-book = Values entered: { $count }
home-book-of = { $territory } · values entered: { $count }
home-book-unnamed = The book is kept on this computer. To put it into a folder of your own, give it a name (“Save as”)
home-step-region = Choose your region
home-step-values = Type values or paste them from Excel
home-step-chart = See the chart and print it
home-step-done = { $step } – done
home-is-open = open now
home-draft = Continue with the draft
