# Screen: home.

home-begin = Where to begin
home-type-values = Type values
home-see-chart = See the chart
home-drag = You can also drag a book or a programme file into the window
home-recent = Recent books
home-no-recent = None yet. Give the book a name (“Save as”) and it stands here
home-programmes = Programmes
home-programme = { $period }, editions: { $count }
home-programme-file = { $period }, file: { $file }
