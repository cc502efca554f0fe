# Books: values typed, edits, saving, opening.

book-reason-not-collected = не собиралось
book-reason-not-applicable = не применимо
book-reason-later = позднее
book-reason-confidential = конфиденциально
book-status-preliminary = предварительно
book-status-final = окончательно

book-typed-no-state = «{ $typed }» – не состояние этого индикатора. Выберите состояние из списка

book-warning = { $path }: ожидается { $expected }, найдено «{ $found }»
book-expected-history-line = строка истории
