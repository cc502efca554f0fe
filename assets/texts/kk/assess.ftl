# Where a value stands against its target.

assess-target-own = өз жоспары
assess-target-territory = жоспар
assess-target-national = республика бойынша жоспар
assess-target-wider = бағдарлама жоспары

# A gap is worded by the unit-…-difference texts.
assess-above-own = өз жоспарынан { $gap } жоғары
assess-above-territory = жоспардан { $gap } жоғары
assess-above-national = республика бойынша жоспардан { $gap } жоғары
assess-above-wider = бағдарлама жоспарынан { $gap } жоғары
assess-below-own = өз жоспарынан { $gap } төмен
assess-below-territory = жоспардан { $gap } төмен
assess-below-national = республика бойынша жоспардан { $gap } төмен
assess-below-wider = бағдарлама жоспарынан { $gap } төмен
assess-equal-own = өз жоспарына тең
assess-equal-territory = жоспарға тең
assess-equal-national = республика бойынша жоспарға тең
assess-equal-wider = бағдарлама жоспарына тең
assess-state-reached = жоспарланған күйге жетті
assess-state-not-reached = жоспарланған күйге әлі жеткен жоқ
assess-no-value = мәні әзірге жоқ
assess-no-target = бұл жылға жоспар белгіленбеген

assess-status-met = орындалды
assess-status-missed = орындалмады
assess-status-no-value = мәні жоқ
assess-status-no-target = жоспары жоқ
assess-status-not-comparable = салыстырылмайды

assess-why-national-total = республика бойынша жоспар барлық өңірдің мәндерінен құралады, жеке өңір онымен салыстырылмайды
assess-why-gap-between-groups = бұл – бүкіл ел бойынша топтар арасындағы алшақтық, жеке өңірде мұндай мән болмайды
assess-why-rank = бұл – елдің рейтингтегі орны, жеке өңірде мұндай мән болмайды
assess-why-country-only = бүкіл ел бойынша белгіленген, жеке өңірде мұндай мән болмайды
assess-why-regional-total = бағдарлама жоспары барлық аудан мен қаланың мәндерінен құралады, жеке аудан онымен салыстырылмайды
assess-why-region-only = бүкіл облыс бойынша белгіленген, жеке ауданда мұндай мән болмайды
assess-why-organisation-only = бүкіл ұйым бойынша белгіленген, жеке өңір онымен салыстырылмайды
assess-why-outside = бағдарлама басқа аумақ үшін жасалған, оның жоспары мұнда қолданылмайды
assess-why-no-regional-sample = зерттеуде аумақтың мәні тек сол аумақта іріктеме жүргізілсе ғана болады; мән енгізілмеген
assess-why-not-a-number = жоспар санмен берілмеген
assess-why-direction-unsaid = актіде өсу мен төмендеудің қайсысы жақсару саналатыны айтылмаған
assess-why-out-of-range = сандар салыстыруға тым үлкен

assess-unit-words = сөзбен
assess-unit-words-sign = сөзбен
assess-as-is = { $text }
assess-bare-amount = { $value }
assess-other-amount = { $value } { $unit }
