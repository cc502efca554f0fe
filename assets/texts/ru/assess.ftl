# Where a value stands against its target.

assess-target-own = свой план
assess-target-territory = план
assess-target-national = план по республике
assess-target-wider = план программы

# A gap is worded by the unit-…-difference texts.
assess-above-own = на { $gap } выше своего плана
assess-above-territory = на { $gap } выше плана
assess-above-national = на { $gap } выше плана по республике
assess-above-wider = на { $gap } выше плана программы
assess-below-own = на { $gap } ниже своего плана
assess-below-territory = на { $gap } ниже плана
assess-below-national = на { $gap } ниже плана по республике
assess-below-wider = на { $gap } ниже плана программы
assess-equal-own = на уровне своего плана
assess-equal-territory = на уровне плана
assess-equal-national = на уровне плана по республике
assess-equal-wider = на уровне плана программы
assess-state-reached = плановое состояние достигнуто
assess-state-not-reached = плановое состояние пока не достигнуто
assess-no-value = значения пока нет
assess-no-target = на этот год план не установлен

assess-status-met = выполнено
assess-status-missed = не выполнено
assess-status-no-value = нет значения
assess-status-no-target = нет плана
assess-status-not-comparable = не сравнивается

assess-why-national-total = план по республике складывается из всех регионов, отдельный регион с ним не сравнивается
assess-why-gap-between-groups = это разрыв между группами по стране в целом, у отдельного региона такого значения нет
assess-why-rank = это место страны в рейтинге, у отдельного региона такого значения нет
assess-why-country-only = установлено для страны в целом, у отдельного региона такого значения нет
assess-why-regional-total = план программы складывается из всех районов и городов, отдельный район с ним не сравнивается
assess-why-region-only = установлено для области в целом, у отдельного района такого значения нет
assess-why-organisation-only = установлено для организации в целом, отдельный регион с этим не сравнивается
assess-why-outside = программа составлена для другой территории, её план здесь не применяется
assess-why-no-regional-sample = значение территории есть в исследовании, только если там проводилась выборка; оно не введено
assess-why-not-a-number = план задан не числом
assess-why-direction-unsaid = в акте не сказано, что считать улучшением: рост или снижение
assess-why-out-of-range = числа слишком велики для сравнения

assess-unit-words = словами
assess-unit-words-sign = словами
assess-as-is = { $text }
assess-bare-amount = { $value }
assess-other-amount = { $value } { $unit }
