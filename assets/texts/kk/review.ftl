# Сырттан келген мәндерді қарау экраны.
review-nothing = Әзірге сырттан ештеңе келген жоқ.
review-decline = Қабылдамау
review-source = алмасу буфері
review-step = Енгізу: { $count } мән ({ $origin })
review-step-of-several = Біріктіру: { $count } мән, дереккөз саны – { $sources }
review-between-cycles = { $code }: бұл жылы зерттеу жүргізілмейді, сондықтан мәні болмайды
