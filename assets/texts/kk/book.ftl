# Books: values typed, edits, saving, opening.

book-reason-not-collected = жиналмаған
book-reason-not-applicable = қолданылмайды
book-reason-later = кейінірек
book-reason-confidential = құпия
book-status-preliminary = алдын ала
book-status-final = түпкілікті

book-typed-no-state = «{ $typed }» – бұл индикатордың күйлерінің ешқайсысы емес. Күйді тізімнен таңдаңыз

book-warning = { $path }: { $expected } күтілген еді, «{ $found }» тұр
book-expected-history-line = тарихтың жолы
