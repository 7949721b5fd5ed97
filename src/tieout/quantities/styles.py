"""The styles in which print groups digits and marks decimals, as patterns: English, Indian, Swiss, continental."""

from __future__ import annotations

from tieout.patterns import lazily

#: What behind a number says that a comma or point in it may be the continental one.
_MONEY_BEHIND = r"(?:€|₽|₺|₴|zł|Kč|kr\b|TL\b|lei\b|reais\b|грн|руб|лв|[A-Z]{3}\b|euros?\b)"
_UNIT_BEHIND = (
    r"(?:%|million|billion|[Mm]io\b|[Mm]rd\b|percent|per\b|°|k?m\b|[cm]m\b|k?g\b|mg\b|[cmh]?[lL]\b|ha\b|tons?\b|tonnes?\b|litres?\b|"
    r"met(?:er|re)s?\b|kilomet(?:er|re)s?\b|h\b|[kM]?W\b)"
)
#: Marks of money in front of a number: a sign, or three capitals.
_MONEY_BEFORE = r"(?:(?<=[€£$¥₹₽₴₺])|(?<=[€£$¥₹₽₴₺][ \xa0])|(?<=\b[A-Z]{3})|(?<=\b[A-Z]{3}[ \xa0])|(?<=\b[A-Z]{3}: )|(?<=\b[Kk]r[ \xa0])|(?<=\b[Kk]r\.[ \xa0]))"
_SPACED_MONEY = r"(?:(?<=[€₽₴₸₺£$])|(?<=[€₽₴₸₺£$][ \xa0])|(?<=\b[A-Z]{3})|(?<=\b[A-Z]{3}[ \xa0])|(?<=\bR)|(?<=\b[Kk]r[ \xa0])|(?<=\b[Kk]r\.[ \xa0])"
_SPACED_MONEY += r"|(?<=\bR[ \xa0])|(?<=\b(?:Kč|zł|Ft)[ \xa0]))"
#: Those of money that print groups by points.
_POINTED_MONEY = r"(?:(?<=₫)|(?<=₫[ \xa0])|(?<=\bRp)|(?<=\bRp\.)|(?<=\bRp\.[ \xa0])|(?<=\bRp[ \xa0])"
_POINTED_MONEY += r"|(?<=R\$)|(?<=R\$[ \xa0])|(?<=\b(?:IDR|VND|CLP|COP|PYG|ARS|UYU)[ \xa0])"
_POINTED_MONEY += r"|(?<=\b(?:CLP|COP|COL|ARS)\$)|(?<=\b(?:CLP|COP|ARS)[ \xa0]\$)|(?<=\b(?:CLP|COP|ARS)\$[ \xa0])|(?<=\bEUR[ \xa0](?=[0-9]{2,3}\.[0-9]00)))"
#: Groups parted by a comma and a blank, as some tokenisers leave them.
_TOKENS = r" ?, 000|(?:(?<=[$£€] [0-9])|(?<=[$£€] [0-9]{2})), [0-9]{3}(?![0-9])"
#: The same with any digits, and one that shows the habit of its sentence: "10, 000" lends "1, 118" its comma.
TORN = lazily(r"[0-9]{1,3}(?: ?, ?[0-9]{3})+(?![0-9])")
TEARS = lazily(r"(?<![0-9,])[0-9]{1,3} ?, 000(?![0-9])")
PLAIN = lazily(rf"[0-9]+(?:\.[0-9]+)?(?![0-9]|[,.'’\xa0 _][0-9]|{_TOKENS}|[ \xa0]?€)")
#: 1,234,567.8: nearly all that is grouped.
COMMAS = lazily(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9]|,[0-9])")
GROUPED = lazily(
    r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9]|,[0-9])"  # 1,234,567.8
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?(?![0-9]|,[0-9])"  # 12,34,567
    r"|[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?(?![0-9])"  # 1'234'567
    r"|[0-9]{1,3}(?: [0-9]{3})+(?=,[-–])"  # 1 299,- kr
    r"|[0-9]{1,3}(?:_[0-9]{3})+(?![0-9A-Za-z_])"  # 1_234_567
    r"|[0-9]{1,3}(?:\xa0[0-9]{3})+(?:[.,][0-9]+)?(?![0-9])"  # no-break spaces
    r"|[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?=[\xa0 ]{0,2}[A-Za-zА-я%€£$°₽₺₴₸])(?![0-9])"  # 1 234 km
    r"|[0-9]{1,3}(?: [0-9]{3})+(?= ?[-–] ?[0-9]{1,3} [0-9]{3}[ \xa0%€£])"  # 10 000 – 20 000 €
    r"|(?:(?<=[$£])|(?<=[$£][ \xa0]))[0-9]{1,3}(?: [0-9]{3})+\.[0-9]{2}(?![0-9])"  # $ 1 234.50
    r"|(?<!.)[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![^\n])"  # 1 234 567, alone on its line
    r"|[0-9]{1,3}(?: [0-9]{3})+,[0-9]{2}(?![0-9,])"  # 1 234,56
    rf"|{_SPACED_MONEY}[0-9]{{1,3}}(?: [0-9]{{3}})+(?:[.,][0-9]+)?(?! ?[0-9])"  # NOK 1 200
    r"|(?<=[$£€] )[0-9]{1,3}(?:, [0-9]{3})+(?![0-9])"  # "$ 1, 250", as some tokenisers leave it
    r"|[0-9]{1,3}(?: ?, ?000)+(?![0-9])"  # "80, 000", as some tokenisers leave it
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?(?![0-9])"  # 1.234.567,8
    r"|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}(?![0-9])"  # 1.234,56
    rf"|[0-9]+,[0-9]{{1,2}}(?=[\xa0 ]?(?:{_UNIT_BEHIND}|{_MONEY_BEHIND}))"  # 3,5 %
    rf"|{_MONEY_BEFORE}[0-9]+,[0-9]{{2}}(?![0-9,])"  # €4,99
    r"|(?:(?<!.)|(?<=: ))[0-9]{1,6},[0-9]{1,2}(?![^\n])"  # 12,99, alone on its line or behind a colon
    rf"|0,(?:[0-9]{{2,}}(?![0-9,])|[0-9](?=[\xa0 ]?{_UNIT_BEHIND}))"  # 0,25
    r"|[0-9]+(?:\.[0-9]+)?(?![0-9]))"
)
#: No rate of exchange, which has more decimals than money: "43.125 UYU to the dollar".
_NO_RATE = r"(?![ \xa0](?:to|per|for|a)[ \xa0](?:the[ \xa0]|US[ \xa0]|one[ \xa0])?(?:dollar|euro))"
#: "Rp 50.000", "€20.000", "140.000 €", but not "€25.000 bn": three digits behind a point that are no decimals.
POINTS = lazily(
    rf"(?:{_POINTED_MONEY}[1-9][0-9]{{0,2}}\.[0-9]{{3}}|[1-9][0-9]{{0,2}}\.[0-9]{{3}}"
    rf"(?=[ \xa0]?(?:€|EUR\b|Euro\b|Kč|kr\b|zł|₫|đ|(?:IDR|VND|CLP|COP|PYG|ARS|UYU)\b{_NO_RATE})|,[-–])"
    r"|(?:(?<=DKK)|(?<=(?:DKK|TRY|BRL|ISK)[ \xa0])|(?<=₺))[0-9]{1,3}\.[0-9](?:00|90)|[0-9]{1,3}\.[0-9](?:00|90)(?=[ \xa0](?:TL|DKK|BRL|ISK)\b)"
    r"|(?:(?<=^€)|(?<=\n€))[0-9]\.[0-9]{3}(?![^\n])"  # alone on its line
    r"|(?:(?<=€)|(?<=€[ \xa0]))(?:[0-9]{2,3}\.[0-9]00|[1-9]\.[05]00(?![ \xa0](?:a|per)\b|/)))"
    r"(?![0-9.]|,[0-9]|[ \xa0-]?(?:[mbt]n|[kmb]|mln|bln|[mb]illions?|trillions?)\b)"
)
#: No coins: "49,- €".
NO_COINS = lazily(rf"[.,][-–]{{1,2}}(?=[ \xa0]?{_MONEY_BEHIND})")
