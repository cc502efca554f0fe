# The country and what its parts are called.

territory-file-unreadable = Аумақтар файлын оқу мүмкін болмады: { $line }-жол, { $column }-баған. Сол жерді түзетіңіз немесе бағдарламамен бірге берілген файлды алыңыз
territory-file-newer = Аумақтар файлының форматы – { $format }, ал бағдарламаның бұл нұсқасы { $newest }-форматқа дейін оқиды. Жаңа нұсқасын орнатыңыз
territory-code-twice = { $territory } аумағы екі рет көрсетілген. Екінші жазба алынбады; оған өз кодын беріңіз
territory-parent-unknown = { $territory } аумағы { $parent } құрамында көрсетілген, бірақ { $parent } одан бұрын жазылмаған. Жазба алынбады; алдымен { $parent } жазыңыз
territory-name-missing = { $territory } аумағының { $language } тіліндегі атауы жоқ. Атауын қосыңыз
territory-tile-wrong = { $territory } аумағының { $tile } орны бос емес немесе 7 баған мен 5 жолдан тұратын картадан тыс. Орын алынбады; бос орынды таңдаңыз
territory-change-unknown = { $year } жылғы шекара өзгерісінде тізімде жоқ { $territory } аумағы көрсетілген. Өзгеріс алынбады; кодты түзетіңіз
