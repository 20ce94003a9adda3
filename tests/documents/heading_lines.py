"""Key points with known headings: half to tune the heading reader, half held out.

Every entry is (language, heading, body); the line in a document is heading, space, body.
The held-out half was written before any weight was set and never steered one.
"""

from typing import NamedTuple


class Line(NamedTuple):
    """One key point whose heading is known."""

    language: str
    heading: str
    body: str

    @property
    def text(self) -> str:
        """The line as a document has it."""
        return f"{self.heading} {self.body}"


def _lines(language: str, *pairs: str) -> list[Line]:
    return [Line(language, *pair.split(" | ")) for pair in pairs]


TUNING = [
    *_lines(
        "en",
        "Ministers Agree Timetable for Ceasefire Monitors | Negotiators from five states signed the schedule in Muscat on Apr 3, 2026; the first team is to arrive within ten days[1][2].",
        "Grain Corridor Reopens After Nine‑Week Closure | The first three ships left Odesa on Monday carrying 82,000 tonnes of maize; insurers cut premiums by a third overnight[1].",
        "Central Bank Sees Inflation at Target by 2027 | Policymakers expect consumer prices to rise 2.1 percent next year, down from 3.4 percent[2].",
        "Hospital Trust Apologises for Lost Scans | Patients at two sites were told in writing that 1,140 images cannot be recovered; the trust blames a failed migration[1].",
        "Prime Minister Rules Out Early Election | Anneli Koskinen told parliament on Tuesday that the coalition would serve its full term, despite losing two partners[1][3].",
        "Rescuers Reach Trapped Miners in Shaft Seven | Eleven men were brought to the surface shortly before dawn; two remain in hospital with burns[2].",
        "Oil Prices Fall Below $60 for First Time Since 2021 | Brent crude slid 4.2 percent after the cartel said it would raise output in June[1].",
        "Scientists Map Hidden River Beneath Ice Sheet | Radar flights over Queen Maud Land traced a channel 460 kilometres long; its outlet feeds a shelf already known to be thinning[1].",
        "Foreign Secretary’s Visit Delayed by Storm | Foreign Secretary Daniel Okoro will now travel on Friday, his office said, after winds closed the airport[2].",
        "UN Agency Suspends Aid Flights to Port Sudan | The World Food Programme said two of its aircraft had been hit by debris[1][2].",
        "GDP Shrinks 0.3% as Exports Slump | Statistics Finland revised its estimate on Thursday, citing weaker demand from Germany[1].",
        "“Not Our Fault”: Airline Defends Handling of Outage | Executives told a hearing that a supplier had skipped two rounds of tests[3].",
        "What the New Visa Rules Mean for Students | Applicants must now show twelve months of funds; universities fear a drop in enrolment[1].",
        "3,000 Homes Still Without Water | Engineers expect to restore pressure by Sunday, a utility spokesperson said[2].",
        "Lawmakers Question Cost of Olympic Village | Auditors had put the price at €410 million, nearly double the first estimate[1].",
        "AI Chip Export Rules Take Effect | Manufacturers need a licence for any part above the threshold; Washington granted nine exemptions[2][1].",
        "Turnout Hits Record in Island Referendum | Voters queued for up to four hours in the capital, Kralendijk, where ballots ran out twice[1].",
        "Survivors Demand Independent Inquiry | A lawyer for 31 families said the port authority could not investigate itself[2].",
        "New Trial Ordered for Former Mayor | Judge Elena Marchetti found that jurors had read about the case online[1].",
        "Iran and EU Resume Talks in Vienna | Delegates met for six hours on Wednesday and agreed to exchange texts before the weekend[1][2].",
        "Tesla Recalls 120,000 Vehicles over Door Latches | The company said it would fix the fault with a software update[1].",
        "Opposition Leader Barred from Running | Electoral officials cited an unpaid fine; Ousmane Diallo called the decision a farce[2].",
        "Glacier Loss Accelerates in the Andes | Between 2015 and 2025 the range lost 11 percent of its ice, a survey of 3,200 glaciers found[1].",
        "Why the Bridge Closed Without Warning | Inspectors noticed a crack 40 centimetres long in a hanger on Jan 14[1].",
        "Tariffs on Steel to Rise in July | President Marta Lindqvist signed the order on Friday; exporters have thirty days to comment[1].",
        "Drought Forces Cities to Ration Water | Cape Town and Gqeberha limited households to 50 litres a person a day[2].",
        "Museum Returns Bronzes to Benin City | Curators handed over 26 objects at a ceremony attended by Oba Ewuare II[1].",
        "Strike Grounds Flights at Three Airports | About 41,000 passengers were affected on the first day, according to the operator[1][2].",
        "Second Vaccine Shows Strong Results | Researchers enrolled 12,400 adults in four countries; protection reached 83 percent[1].",
        "Both Sides Claim Victory at The Hague | Lawyers for the fishermen said the judgment opened the way to compensation[1].",
        "Regulator Fines Bank €38 Million | Nordhavn Bank failed to report suspicious transfers for six years, investigators concluded[2].",
        "Chip Maker Picks Dresden for New Plant | Construction is to start in 2027 and create 2,000 jobs, most of them for technicians[1].",
        "South Korea Extends Ban on Short Selling | Seoul’s financial watchdog wants a tracking system in place first[1].",
        "Border Crossing Reopens After Two Years | Trucks began moving at 06:00 under an agreement brokered by Qatar[1].",
        "Tribunal Rejects Claim by Former Pilots | Air Meridian had argued that the contracts ended in 2019; the panel agreed unanimously[2].",
        "Rare Earth Mine Wins Approval Despite Protests | Environmentalists vowed to appeal, saying the lagoon would be poisoned[1].",
        "Rail Link to Cut Journey Time to 90 Minutes | Trains will run every half hour from December, the operator announced[2].",
        "Police widen search after second explosion | Officers sealed off six streets around the old brewery on Thursday night[1].",
        "Budget gap grows as tax receipts fall | The finance ministry now expects a shortfall of 3.2 percent of output [2][3].",
        "Court blocks plan to cut pensions | In a 5–2 decision, judges said parliament had not shown why the cut was needed[1].",
        "Schools in Marseille to close during heatwave | Temperatures are forecast to reach 41 degrees by Wednesday[1].",
        "Ministry admits error in casualty figures | Earlier statements had counted 14 people twice, a spokesman said [1].",
        "Satellite launch postponed for third time | Engineers found a leak in a hydrogen line two hours before lift‑off[1].",
        "Kenya and Uganda agree to share power | Energy ministers signed the deal in Kisumu on Friday[2].",
        "Union calls off strike at container port | Members voted 412 to 96 to accept a rise of 6 percent over two years[1].",
        "What happens to the frozen assets? | Lawyers disagree on whether the interest can be spent without a ruling[1].",
        "Bird flu found in dairy herd near Leeds | Vets are testing 90 farms within ten kilometres of the site[1].",
        "Apple supplier halts production in Chennai | Workers walked out after a colleague fainted on the line[2].",
    ),
    *_lines(
        "ko",
        "법원, 임시중지 명령 기각 | 서울행정법원은 9일 회사 측이 낸 집행정지 신청을 받아들이지 않았다. 재판부는 공익이 더 크다고 판단했다[1].",
        "수출 7개월 만에 증가세로 전환 | 산업통상자원부는 지난달 수출액이 582억 달러로 집계됐다고 밝혔다[1][2].",
        "여야, 연금 개혁안 합의 | 양당 원내대표는 국회에서 만나 보험료율을 단계적으로 올리기로 했다[2].",
        "병상 부족에 환자 이송 지연 | 소방당국은 지난 주말 응급환자 37명이 세 시간 넘게 기다렸다고 전했다[1].",
        "“안전 점검 없었다” 노조 주장 | 노조는 사고 전 석 달 동안 점검 기록이 한 건도 없다고 밝혔다[3].",
        "반도체 공장 증설 계획 확정 | 회사는 2028년까지 12조 원을 투자해 생산라인 두 곳을 새로 짓는다[1].",
        "집값 상승 폭 둔화 | 한국부동산원이 발표한 주간 동향에 따르면 서울 아파트값은 0.04% 올랐다[2].",
    ),
    *_lines(
        "ar",
        "البنك المركزي يثبت أسعار الفائدة | قرر مجلس الإدارة الإبقاء على السعر عند 5.5 بالمئة في اجتماعه يوم الخميس[1].",
        "خلاف حول موعد الانتخابات | أكدت المفوضية أن القوائم لن تكون جاهزة قبل مارس، بينما يصر البرلمان على فبراير[1][2].",
        "ارتفاع حصيلة الفيضانات في الشرق | أفادت السلطات بأن عدد القتلى بلغ 42 شخصًا بعد العثور على ثلاث جثث[2].",
        "هل تعود الرحلات المباشرة؟ | تدرس شركتان تشغيل خط أسبوعي اعتبارًا من يونيو[1].",
    ),
    *_lines(
        "fr",
        "Le gouvernement reporte la réforme du rail | Le ministre des Transports a annoncé jeudi que le texte ne serait pas examiné avant l’automne[1].",
        "Trois sites fermés après une fuite de chlore | Les pompiers ont évacué 240 salariés dans la nuit de mardi à mercredi[1][2].",
        "Les agriculteurs lèvent les barrages | Après six jours de blocage, deux syndicats ont accepté une aide de 90 millions d’euros[2].",
        "Un vaccin testé à Lyon donne des résultats prometteurs | Selon les chercheurs, huit patients sur dix ont développé des anticorps[1].",
    ),
    *_lines(
        "de",
        "Bahn verschiebt Sanierung der Strecke | Die Arbeiten zwischen Hamm und Kassel sollen nun erst 2028 beginnen[1].",
        "Gericht stoppt Abschuss von Wölfen | Das Verwaltungsgericht gab am Montag einem Eilantrag von Naturschützern statt[2].",
        "Regierung einigt sich auf Haushalt | Nach dreizehn Stunden Verhandlung stehen Einsparungen von vier Milliarden Euro fest[1][2].",
    ),
    *_lines(
        "es",
        "El incendio obliga a evacuar cuatro pueblos | Las llamas avanzaron diez kilómetros en una noche, según el servicio forestal[1].",
        "La sequía reduce la cosecha de aceituna | Los productores calculan una caída del 35 por ciento respecto al año pasado[2].",
        "Gobierno y sindicatos retoman el diálogo | Ambas partes se reunieron durante cinco horas en Sevilla y acordaron un calendario[1].",
    ),
    *_lines(
        "ja",
        "新幹線の延伸、開業は2031年に | 国土交通省は5日、トンネル工事の遅れで開業が3年ずれ込むと発表した[1]。",
        "漁協は補償の上積みを要求 | 県内の五つの漁協は、操業できない期間が長すぎるとして協議を求めている[2]。",
    ),
]

HELD_OUT = [
    *_lines(
        "en",
        "Peace Envoy Returns to Khartoum with Revised Map | Mediators shortened the buffer zone by eleven kilometres after objections from both commands[1][2].",
        "Wheat Harvest Falls to Lowest Level in a Decade | Farmers in the Pampas gathered 9.8 million tonnes, a third less than last season; late frost did most of the damage[1].",
        "Court Orders Release of Withheld Emails | Justice Rebecca Amoah gave the department fourteen days to hand over 2,300 messages[1].",
        "Commuters Face Months of Delays on Northern Line | Repairs to the Medlock viaduct will close two of four tracks until September[2].",
        "Supreme Court Hears Challenge to Voting Law | Nine states joined the suit, which argues that the deadline shuts out rural voters[1].",
        "Flu Season Peaks Earlier Than Expected | Clinics in 18 regions reported more cases in the first week of January than in all of December[1][2].",
        "ECB Keeps Rates at 2% and Trims Growth Forecast | Christine Lagarde said services inflation was proving stubborn; markets now expect one cut this year[1].",
        "Archaeologists Date Fortress to 1200 BC | Charcoal from the lowest hearth was tested in Zürich and Oxford[1].",
        "Nigeria’s Fuel Subsidy to End in March | Nigeria’s finance minister, Kemi Adeyemi, said savings would go to bus fares and clinics[2].",
        "WHO Declares End to Mpox Emergency | Cases have fallen for nineteen weeks in a row, the committee noted[1].",
        "EV Sales Overtake Diesel for First Time | Dealers delivered 214,000 battery cars in the quarter, helped by a bonus that ends in June[2].",
        "“A Line Was Crossed”: Coach Resigns over Leaked Messages | Players had refused to train for two days before the announcement[1].",
        "How a Faulty Sensor Shut the Port | Operators trusted a reading that had been frozen since 02:14, the report says[1].",
        "12 Arrested in Cross‑Border Smuggling Raid | Officers seized 40 vehicles and €1.2 million in cash at addresses in three countries[2].",
        "Senators Demand Answers on Drone Incident | They want the logs of four flights and the name of the officer who approved them[1].",
        "5G Auction Raises Less Than Hoped | Bidders paid $2.3 billion for 90 licences, well short of the $3.1 billion target[1].",
        "Opposition Wins Majority in Regional Vote | With 98 percent counted, the Green Alliance held 51 of 99 seats[2].",
        "Families Sue over Contaminated Wells | Lawyers filed the complaint in Zaragoza on behalf of 870 residents[1].",
        "Widow of Slain Reporter Testifies | Ana Lucía Ferreira described threats that began six months before the shooting[1].",
        "India and Nepal Settle Dispute over Transit Fees | Officials initialled the accord in Kathmandu on Sunday and will sign it in May[1][2].",
        "Siemens to Cut 6,000 Jobs Worldwide | The group blamed weak orders from car makers and promised to avoid forced layoffs[1].",
        "Archbishop Steps Down After Abuse Report | Investigators found that complaints against three priests were ignored for years[2].",
        "Wildfires Spread Across Northern Greece | Since Saturday crews have fought 63 blazes, nine of them near villages[1].",
        "Who Pays for the Failed Dam? | Insurers and the province each say the other is liable[1].",
        "Wages Rise Faster Than Prices in Spain | Average pay grew 4.1 percent in the year to March, the statistics office said[2].",
        "Reactor Restart Postponed to Autumn | Kansai Electric Power said it needed more time to inspect 14 welds[1].",
        "Theatre Reopens a Decade After Fire | Audiences filled all 1,100 seats for a production of The Tempest[1].",
        "Nurses Vote to Strike in February | Some 28,000 members backed the walkout; talks with Health Minister Tom Brennan broke down on Tuesday[1][2].",
        "Gene Therapy Restores Hearing in Six Children | Doctors at Fudan University injected the treatment into one ear of each patient[1].",
        "Talks Stall over Prisoner Lists | Red Cross delegates left the hotel without a statement late on Friday[1].",
        "Parliament Backs Sale of Airport Stake | Lawmakers approved the deal by 77 votes to 61 after a debate that ran past midnight[2].",
        "Startup Unveils Battery Without Cobalt | Voltaris says its cells last 4,000 cycles, though no outside laboratory has tested them[1].",
        "North Sea Wind Farm Cleared for Construction | Danish authorities attached 46 conditions, most of them to protect harbour porpoises[1].",
        "Ceasefire Holds Through First Night | Residents of the old town said they heard no shelling for the first time since November[1].",
        "Panel Clears Minister of Misconduct | Liam O’Connor did not know about the payment until March, the three members concluded[2].",
        "Lithium Find Divides Mountain Village | Supporters point to 600 jobs; opponents fear for the spring that supplies the valley[1].",
        "Metro Extension Opens to Passengers | Four stations began service at noon on Sunday, eighteen months late[2].",
        "Mayor drops plan for riverside towers | Residents had gathered 21,000 signatures against the scheme since May[1].",
        "Exports rebound as drought eases | The port of Rosario loaded 2.4 million tonnes in April, twice the figure a year earlier [2][3].",
        "Regulator opens inquiry into ticket prices | Fans had complained that fees were added after payment began[1].",
        "Researchers in Nairobi build cheaper test | A single strip costs about 40 cents and gives a result in twelve minutes[1].",
        "Airline cancels 300 flights after IT failure | Passengers slept on camp beds at two terminals, and rebooking may take a week [1].",
        "Probe reaches orbit around Venus | Controllers in Darmstadt received the first signal at 04:12 on Thursday[1].",
        "Poland and Czechia settle mine dispute | Both governments confirmed the payment of €35 million on Monday[2].",
        "Doctors end walkout at public hospitals | Their association accepted a 9 percent rise and a cap on night shifts[1].",
        "Who will run the new fund? | Three candidates were interviewed last week, two officials said[1].",
        "Measles cluster traced to wedding near Bergen | Health workers have vaccinated 1,800 guests and neighbours since Friday[1].",
        "Samsung unit to close plant in Slovakia | About 700 employees were told at a meeting on Wednesday morning[2].",
    ),
    *_lines(
        "ko",
        "검찰, 전 대표 구속영장 청구 | 서울중앙지검은 12일 배임 혐의로 전 대표의 구속영장을 청구했다고 밝혔다[1].",
        "물가 상승률 2%대로 내려와 | 통계청은 지난달 소비자물가가 1년 전보다 2.3% 올랐다고 발표했다[1][2].",
        "지하철 노사, 임금 협상 타결 | 양측은 파업 예고 시각을 두 시간 앞두고 4.2% 인상에 합의했다[2].",
        "산불 진화율 60%…바람이 변수 | 산림청은 헬기 42대와 인력 1,800여 명을 투입했다고 설명했다[1].",
        "“사과 없이 복귀 없다” 전공의 반발 | 전공의협의회는 정부가 제시한 일정에 동의할 수 없다고 밝혔다[3].",
        "신공항 착공 내년으로 연기 | 국토교통부는 환경영향평가 보완에 여섯 달이 더 걸린다고 설명했다[1].",
        "청년 고용률 하락 | 지난달 15~29세 고용률은 44.3%로 1년 전보다 1.1%포인트 낮아졌다[2].",
    ),
    *_lines(
        "ar",
        "الحكومة تعلن خطة لدعم الخبز | أوضح وزير التموين أن الأسعار لن تتغير حتى نهاية العام المالي[1].",
        "تراجع إنتاج القمح للموسم الثاني | عزت الوزارة الانخفاض إلى قلة الأمطار وارتفاع أسعار الأسمدة[1][2].",
        "اتفاق على تبادل الأسرى | أعلن الوسيطان أن الدفعة الأولى ستضم 120 شخصًا من الجانبين[2].",
        "من يراقب صندوق الإعمار؟ | يطالب النواب بلجنة مستقلة تنشر تقريرًا كل ثلاثة أشهر[1].",
    ),
    *_lines(
        "fr",
        "La justice suspend le chantier de l’autoroute | Le tribunal administratif estime que l’intérêt public du projet n’est pas démontré[1].",
        "Deux ministres quittent le gouvernement | Ils ont remis leur démission lundi soir, quelques heures avant le vote du budget[1][2].",
        "Hausse du prix du gaz dès janvier | En moyenne, la facture augmentera de 4,7 % pour un foyer chauffé au gaz[2].",
        "Des chercheurs de Nantes décodent un parchemin | Grâce à un scanner, ils ont lu douze lignes sans dérouler le document[1].",
    ),
    *_lines(
        "de",
        "Stadt verbietet Böller in der Altstadt | Wer dagegen verstößt, muss mit einer Strafe von bis zu 5000 Euro rechnen[1].",
        "Zahl der Insolvenzen steigt weiter | Im März meldeten 1890 Betriebe Zahlungsunfähigkeit an, so viele wie seit 2014 nicht[2].",
        "Forscher finden älteste Höhlenmalerei | Ein Team aus Tübingen datierte die Figuren auf ein Alter von 48.000 Jahren[1].",
    ),
    *_lines(
        "es",
        "El Congreso aprueba la ley de vivienda | La norma salió adelante con 178 votos a favor y limita las subidas en zonas tensionadas[1].",
        "Suben los casos de dengue en el norte | Las autoridades sanitarias notificaron 3.400 contagios en una semana[2].",
        "Chile y Perú firman un acuerdo minero | Según el texto, las empresas podrán compartir un puerto a partir de 2028[1].",
    ),
    *_lines(
        "ja",
        "地震計画の見直し、来年度に着手 | 政府は避難所の数を2倍に増やす方針を固め、予算案に120億円を盛り込む[1]。",
        "大学病院で電子カルテが停止 | 外来診療は正午まで受け付けを中止し、手術9件が延期された[2]。",
    ),
]
