"""Words the rules go by: verbs that report, verbs that state, words of opinion, prediction and promise."""

from __future__ import annotations

from workbench.extract.wordlist import words

FUNCTION_WORDS = words(
    """
    a an the this that these those some any each every all both no none another other such one two three four
    five six seven eight nine ten i you he she it we they me him her us them my your his its our their mine
    yours ours theirs who whom whose which what why how when where and or but nor so yet for if because although
    though while whereas since until unless than as at by from in into of off on onto out over to toward towards
    under up upon with within without about above across after against along among around before behind below
    beneath beside besides between beyond despite down during except inside like near outside per through
    throughout via not only also then there here now never ever always often sometimes usually just even still
    again once however therefore thus moreover meanwhile instead indeed perhaps maybe is are was were be been
    being am do does did has have had will would shall should can could may might must ought let lets let's it's
    that's there's he's she's they're we're i'm i've i'd i'll don't doesn't didn't can't won't isn't aren't
    wasn't weren't more most many much few several less least according earlier later today yesterday tomorrow
    last next first second third other others nobody nothing everyone everything someone something anyone
    anything yes no well please thank thanks said says asked added told how's what's who's where's dear
    """
)

REPORTING = words(
    """
    say says said saying tell tells told state states stated claim claims claimed claiming allege alleges
    alleged estimate estimates estimated report reports reported announce announces announced add adds added
    adding argue argues argued note notes noted remark remarks remarked confide confides confided brand brands
    branded call calls called describe describes described explain explains explained insist insists insisted
    warn warns warned admit admits admitted deny denies denied concede concedes conceded acknowledge
    acknowledges acknowledged confirm confirms confirmed reveal reveals revealed disclose discloses disclosed
    declare declares declared assert asserts asserted maintain maintains maintained suggest suggests suggested
    believe believes believed think thinks thought predict predicts predicted forecast forecasts expect expects
    expected calculate calculates calculated conclude concludes concluded observe observes observed reply
    replies replied respond responds responded ask asks asked recall recalls recalled write writes wrote testify
    testifies testified complain complains complained stress stresses stressed emphasise emphasises emphasised
    emphasize emphasizes emphasized contend contends contended accuse accuses accused promise promises promised
    pledge pledges pledged vow vows vowed tweet tweeted joke jokes joked lament laments lamented comment
    comments commented point points pointed quip quips quipped boast boasts boasted urge urges urged
    """
)
SHOWING = words("show shows showed found finds ruled rules indicate indicates indicated feel feels felt")
"""Reporting only with "that" behind them, or behind a record of some sort at the end of a sentence."""
REPORTING_NEEDS_QUOTE = words(
    """
    call calls called brand brands branded describe describes described point points pointed urge urges urged
    note notes ask asks asked declare declares declared concede concedes conceded testify testifies testified
    write writes wrote
    """
)
"""Reporting only with words quoted or with "that": otherwise they do not say that somebody speaks."""

PAST = words(
    """
    was were had did said went came took made got gave found told became began left felt brought wrote stood
    heard let meant set met ran paid sat spoke lay led grew lost fell sent built understood drew broke spent cut
    rose drove bought wore chose won hit sold fought held kept knew saw showed put shut spread struck taught
    threw shot sank stole swore sought flew fled froze hid laid lent rode rang sprang swept thought withdrew
    worth overtook oversaw undertook underwent forbade foresaw rebuilt caught dealt dug fed bound bred bent
    burnt
    """
)
PRESENT = words(
    """
    is are has have does do shows show says say earns earn costs cost employs employ runs run makes make takes
    take gives give holds hold lives live works work produces produce contains contain includes include accounts
    account ranks rank sells sell pays pay owns own stands stand comes come goes go gets get keeps keep remains
    remain reaches reach faces face leads lead uses use plays play means mean causes cause kills kill carries
    carry covers cover supports support operates operate exports export imports import hosts host spends spend
    provides provide requires require allows allow receives receive claims claim alleges allege estimates
    estimate believes believe rents rent begins begin ends end grows grow falls fall rises rise lies lie lures
    lure amounts amount totals total serves serve sends send
    asks seeks tries brings tells sees knows wants depends intends meets opens closes
    belongs consists lacks refuses exists occurs
    """
)
AUXILIARY = words(
    """
    is are was were be been am has have had do does did will would can could may might must shall should 's 're
    've isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
    cannot it's that's there's he's she's they're we're i'm i've they've we've it’s that’s there’s he’s she’s
    they’re we’re i’m i’ve they’ve we’ve isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t
    won’t wouldn’t can’t couldn’t
    """
)
OPINION = words(
    """
    should must ought believe think feel hope wish want love hate prefer beautiful wonderful terrible awful
    great good bad best worst better amazing tremendous fantastic ridiculous absurd shameful disgraceful
    outrageous brilliant lovely ugly sad happy proud glad sorry honoured honored grateful unfortunately
    fortunately sadly frankly honestly clearly obviously surely hopefully perhaps maybe arguably seem seems
    seemed appear appears important deserve deserves wrong right fair unfair reasonable nice finest bitter tired
    tragic heroic bold crucial vital moral immoral evil stupid smart wise foolish inspiring disappointing
    impressive remarkable rarely
    """
)
COMPARING = words(
    """
    more less fewer higher lower larger smaller bigger greater faster slower longer shorter older younger richer
    poorer better worse cheaper stronger weaker earlier later further than twice double doubled doubling triple
    tripled tripling halved increase increased increases increasing decrease decreased decreases decreasing rise
    rose risen rises rising fall fell fallen falls falling drop dropped drops dropping grow grew grown growing
    decline declined declining surge surged soar soared plunge plunged jumped climbed outnumber exceeds exceeded
    exceed outstrip compared ranks ranked most least unlike versus equal
    """
)
FIRST_PERSON = words(
    """
    i we me us my our i'm i've i'd i'll we're we've we'd we'll i’m i’ve i’d i’ll we’re we’ve we’d we’ll let's
    let’s
    """
)
SECOND_PERSON = words("you your yours yourself you're you've you'll you’re you’ve you’ll")
IMPERATIVE = words(
    """
    let look listen imagine remember consider read click sign subscribe share join visit call see note suppose
    take give think ask tell try stop please thank thanks welcome follow check contact support donate help
    download watch
    """
)

PERSON_NOUNS = (
    "man|woman|professor|minister|official|spokesman|spokeswoman|spokesperson|expert|analyst|historian|economist"
    "|director|president|mayor|judge|doctor|nurse"
    "|teacher|author|writer|journalist|reporter|lawyer|researcher|scientist|worker|labourer|farmer|driver|resident"
    "|neighbour|neighbor|activist|senator|lawmaker"
    "|candidate|chairman|chairwoman|chair|leader|head|chief|manager|owner|founder|coach|player|officer|soldier"
    "|general|diplomat|ambassador|envoy|adviser|advisor"
    "|insider|source|witness|victim|student|pupil|parent|mother|father|critic|supporter|opponent|defector|insiders"
    "|people|person|colleague|academic|governor"
    "|councillor|secretary|prosecutor|detective|engineer|consultant|executive|trader|investor|campaigner|volunteer"
    "|commander|king|queen|prince|pope|bishop|[a-z]+ologist|physicist|surgeon|firefighter|paramedic|captain|inspector"
    "|pilot|tenant|villager|customer|passenger|patient|survivor|protester|organiser|organizer|curator|auditor|banker"
    "|businessman|businesswoman|aide|negotiator|treasurer|clerk|planner|architect|trainer|co-founder|relative|widow"
    "|representative|delegate|boss|employee"
)
THING_NOUNS = (
    "film|documentary|report|study|survey|paper|letter|book|article|statement|ministry|government|police|company"
    "|agency|authorities|authority|union|party|council"
    "|commission|committee|court|bank|group|organisation|organization|institute|university|newspaper|magazine"
    "|channel|station|broadcaster|firm|office|department"
    "|board|association|foundation|team|administration|regime|army|military|parliament|embassy|hospital|school"
    "|charity|watchdog|regulator|inquiry|investigation"
    "|audit|auditors|prosecution|defence|poll|data|figures|minutes|documents|records|files|website|blog|programme"
    "|estimates|sources|media|law|officials"
    "|statistics|accounts|results|research|researchers|census|register|registry|hearing|judges|jury|doctors|experts"
    "|federation|chamber|service|industry|indictment|ruling|verdict|judgment|judgement|lawsuit|review|analysis|trial"
    "|network|memo|insurer|operator|manufacturer|airline|retailer|consortium|laboratory|assembly|club"
)
"""Who and what can be a source, as alternatives of a pattern."""
