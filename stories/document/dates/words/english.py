"""English words of dates."""

ENGLISH = {
    "months": "9:sept|6:june|7:july",
    "early": "early|early in|beginning of|the beginning of|start of|the start of|"
    "at the beginning of|at the start of|opening of|early part of|beginning|start",
    "mid": "mid|middle of|the middle of|in the middle of|middle|mid way through|"
    "midway through",
    "late": "late|late in|end of|the end of|at the end of|close of|latter part of|end",
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn|fall",
    "winter": "winter",
    "quarter": "quarter|qtr|quarters",
    "half": "half",
    "first": "first|1st|opening",
    "second": "second",
    "third": "third",
    "fourth": "fourth|final|forth",
    "ordinals": "16:sixteenth|17:seventeenth|18:eighteenth|19:nineteenth|20:twentieth|"
    "21:twenty first",
    "decade": "decade|decade of|decades",
    "s": "s|ies",
    "tens": "192:twenties|193:thirties|194:forties|195:fifties|196:sixties|"
    "197:seventies|198:eighties|199:nineties|200:noughties",
    "century": "century|c|centuries|cent",
    "year": "year|years|ad|ce|cy|calendar year|season",
    "fiscal": "fy|fiscal|fiscal year|financial year|fin year|tax year|academic year|"
    "school year|marketing year|crop year",
    "week": "week|week of|week beginning|week starting|week commencing|wk|"
    "w c|week from|during the week of",
    "weekend": "weekend|weekend of|week end",
    "since": "since|after|no earlier than|not before|not earlier than|from|post|"
    "as of|as from|starting|starting in|starting from|beginning in|effective|onwards|"
    "onward|on or after|later than|at the earliest|earliest|and after|and later|"
    "or later|or after|"
    "since at least|since about|ever since|from at least",
    "before": "before|prior to|pre|ahead of|earlier than|previous to|up until before",
    "by": "by|until|till|no later than|not later than|up to|through|at the latest|"
    "on or before|latest|up until|not after|and before|and earlier|or earlier",
    "around": "circa|ca|c|about|around|approximately|approx|roughly|some time in|"
    "sometime in|sometime around|est|estimated|nearly|almost|near|or so|some time|"
    "date approximate|approximate|sometime",
    "perhaps": "uncertain|perhaps|possibly|probably|maybe|likely|unconfirmed|"
    "date uncertain|questionable|reportedly|unclear|not confirmed|could be|disputed",
    "between": "between|from between",
    "and": "and|or|n",
    "to": "to|until|till|through|thru|up to|into",
    "now": "present|now|to date|today|ongoing|the present|present day|continuing|"
    "current",
    "hour": "hours|hrs|hr",
    "clock": "o clock|local time|local|sharp|time",
    "part": "morning|midday|noon|afternoon|evening|night|midnight|dawn|dusk|overnight|"
    "daytime|sunrise|sunset|lunchtime|pre dawn|small hours|mid morning|mid afternoon|"
    "late night|early morning|late morning|late afternoon|early afternoon|"
    "early evening|late evening|all day",
    "planned": "expected|planned|projected|tentative|tentatively|scheduled|due|"
    "forecast|target|targeted|proposed|anticipated|provisional|provisionally|"
    "upcoming|forthcoming|intended|to come|slated|set for|"
    "expected in|planned for|scheduled for|due in|aimed|"
    "expected to start|goal|prospective|future|estimate",
    "unknown": "tbd|tbc|tba|tbda|unknown|date unknown|unknown date|undated|n d|nd|"
    "no date|to be determined|to be decided|to be confirmed|to be announced|to be set|"
    "date tbd|date tbc|date tba|date to be determined|date to be decided|"
    "date to be confirmed|date to be announced|date to be set|not known|unspecified|"
    "date not known|date not given|date not set|date unclear|date unspecified|"
    "date unconfirmed|time unknown|not yet known|not set|undetermined|"
    "unscheduled|not dated|date not announced|no date set|no date given|n a|"
    "date pending|pending|undisclosed|date undisclosed|date withheld|not announced",
    "fill": "the|of|in|on|at|a|an|during|year of|month of|for|s|day of|dated|"
    "over|throughout|within|by the|as|dates|all of|most of|much of|"
    "date|m|d|y|this",
    "same": "same|next|following|previous|preceding|yesterday|today|tomorrow|tonight|"
    "meanwhile|that|this|last|simultaneously|concurrently|at the same time|"
    "in the meantime|immediately|shortly|soon|at once|thereafter|afterwards|"
    "subsequently|eventually|then|moments|now|currently|upcoming|coming|past|"
    "in parallel|ever since|recently|again|another|shortly after|soon after|"
    "each|every|nowadays|presently|these|those|days|within|half",
    "later": "later|earlier|ago|afterward|hence",
    "last": "last|final",
    "span": "day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|"
    "decade|decades|moment|moments|fortnight|time|century|season|quarter|seconds|"
    "weekend|date|afternoon|term|session|stage",
    "count": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|"
    "several|some|couple|a couple of|many|half|dozen|both|less than|more than|over|"
    "an|a|just|only|nearly|almost|about|around|mere|barely",
}
