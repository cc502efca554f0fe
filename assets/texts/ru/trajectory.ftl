# Screen: trajectory.

trajectory-show-list = Показать индикаторы
trajectory-hide-list = Скрыть индикаторы
trajectory-type-values = Ввести значения
trajectory-nothing = В этой редакции нет индикатора. Выберите в верхней строке другую программу или редакцию
