# Screen: trajectory.

trajectory-show-list = Индикаторларды көрсету
trajectory-hide-list = Индикаторларды жасыру
trajectory-type-values = Мәндерді енгізу
trajectory-nothing = Бұл редакцияда индикатор жоқ. Жоғарғы жолақта басқа бағдарламаны немесе редакцияны таңдаңыз
