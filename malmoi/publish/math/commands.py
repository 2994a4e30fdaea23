"""Commands and environments that an author may have meant; a test holds that each of them renders."""

from difflib import get_close_matches

__all__ = ["COMMANDS", "ENVIRONMENTS", "nearest_command"]

_COMMANDS = """
    AA aa abs acute AE ae alef alefsym aleph Alpha alpha amalg And angl angle angln approx approxcolon
    approxcoloncolon approxeq arccos arcctg arcsin arctan arctg arg argmax argmin ast asymp atop
    backepsilon backprime backsim backsimeq backslash bar barwedge Bbb Bbbk bcancel because begin Beta
    beta beth between bf bigcap bigcirc bigcup bigodot bigoplus bigotimes bigsqcup bigstar bigtriangledown
    bigtriangleup biguplus bigvee bigwedge binom blacklozenge blacksquare blacktriangle blacktriangledown
    blacktriangleleft blacktriangleright bm bmod bold boldsymbol bot bowtie Box boxdot boxed boxminus
    boxplus boxtimes Bra bra brace brack Braket braket breve bull bullet Bumpeq bumpeq cal cancel Cap cap
    cdot cdotp cdots cfrac ch check checkmark Chi chi choose circ circeq circlearrowleft circlearrowright
    circledast circledcirc circleddash circledR circledS clubs clubsuit cnums colon Colonapprox
    colonapprox coloncolon coloncolonapprox coloncolonequals coloncolonminus coloncolonsim Coloneq coloneq
    Coloneqq coloneqq colonequals colonminus Colonsim colonsim complement Complex cong coprod copyright
    cos cosec cosh cot cotg coth csc ctg cth Cup cup curlyeqprec curlyeqsucc curlyvee curlywedge
    curvearrowleft curvearrowright dag Dagger dagger daleth Darr dArr darr dashleftarrow dashrightarrow
    dashv dbinom dblcolon ddag ddagger ddddot dddot ddot ddots DeclareMathOperator def deg degree Delta
    delta det dfrac diagdown diagup Diamond diamond diamonds diamondsuit digamma dim displaystyle div
    divideontimes dot Doteq doteq doteqdot dotplus dots dotsb dotsc doublebarwedge doublecap doublecup
    Downarrow downarrow downdownarrows downharpoonleft downharpoonright ell emph empty emptyset end
    enspace Epsilon epsilon eqcirc Eqcolon eqcolon Eqqcolon eqqcolon eqref eqsim eqslantgtr eqslantless
    equalscolon equalscoloncolon equiv Eta eta eth exist exists exp fallingdotseq fbox Finv flat
    footnotesize forall frac frak frown Game Gamma gamma gcd ge geq geqq geqslant gets gg ggg gggtr gimel
    gnapprox gneq gneqq gnsim grave gt gtrapprox gtrdot gtreqless gtreqqless gtrless gtrsim gvertneqq Harr
    hArr harr hat hbar hbox hearts heartsuit hom hookleftarrow hookrightarrow hphantom hslash hspace Huge
    huge iff iiint iint Im image imageof imath impliedby implies in inf infin infty injlim int intercal
    Iota iota isin it jmath Join Kappa ker Ket ket label Lambda lambda land lang langle LARGE Large large
    Larr lArr larr lBrace lbrace lbrack lceil ldotp ldots le leadsto Leftarrow leftarrow leftarrowtail
    leftharpoondown leftharpoonup leftleftarrows Leftrightarrow leftrightarrow leftrightarrows
    leftrightharpoons leftrightsquigarrow leftthreetimes leq leqq leqslant lessapprox lessdot lesseqgtr
    lesseqqgtr lessgtr lesssim lfloor lg lgroup lhd lim liminf limits limsup ll llbracket llcorner
    Lleftarrow lll llless lmoustache ln lnapprox lneq lneqq lnot lnsim log Longleftarrow longleftarrow
    Longleftrightarrow longleftrightarrow longmapsto Longrightarrow longrightarrow looparrowleft
    looparrowright lor lozenge lparen lq Lrarr lrArr lrarr lrcorner Lsh lt ltimes lVert lvert lvertneqq
    maltese mapsto mathbb mathbbm mathbf mathbin mathcal mathclap mathclose mathds mathfrak mathinner
    mathit mathop mathopen mathord mathpunct mathrel mathrm mathscr mathsf mathsterling mathstrut mathtt
    max mbox measuredangle medspace mho mid middle min minuscolon minuscoloncolon mod models mp Mu mu
    multimap nabla natnums natural ncong ne nearrow neg negmedspace negthickspace negthinspace neq
    newcommand newline nexists ngeq ngeqq ngeqslant ngtr ni nicefrac nLeftarrow nleftarrow nLeftrightarrow
    nleftrightarrow nleq nleqq nleqslant nless nmid nobreakspace nolimits nonumber norm normalsize not
    notag notin notni nparallel nprec npreceq nRightarrow nrightarrow nsim nsubseteq nsubseteqq nsucc
    nsucceq nsupseteq nsupseteqq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq Nu nu
    nVDash nVdash nvDash nvdash nwarrow odot OE oe oiiint oiint oint Omega omega Omicron omicron ominus
    operatorname operatornamewithlimits oplus origof oslash otimes over overbrace overbracket overgroup
    overleftarrow overleftharpoon overleftrightarrow overline Overrightarrow overrightarrow
    overrightharpoon overset owns parallel partial perp phantom phase Phi phi Pi pi pitchfork plim plusmn
    pm pmb pmod pounds Pr prec precapprox preccurlyeq preceq precnapprox precneqq precnsim precsim prime
    prod projlim propto Psi psi qquad quad rang rangle Rarr rArr rarr ratio rBrace rbrace rbrack rceil Re
    real Reals reals ref relax restriction rfloor rgroup rhd Rho rho Rightarrow rightarrow rightarrowtail
    rightharpoondown rightharpoonup rightleftarrows rightleftharpoons rightrightarrows rightsquigarrow
    rightthreetimes risingdotseq rm rmoustache rparen rq rrbracket Rrightarrow Rsh rtimes rVert rvert
    scriptscriptstyle scriptsize scriptstyle searrow sec sect Set set setminus sf sh sharp Sigma sigma sim
    simcolon simcoloncolon simeq sin sinh sixptsize small smallsetminus smile sout space spades spadesuit
    sphericalangle sqcap sqcup sqrt sqsubset sqsubseteq sqsupset sqsupseteq square ss stackrel star sub
    sube Subset subset subseteq subseteqq subsetneq subsetneqq substack succ succapprox succcurlyeq succeq
    succnapprox succneqq succnsim succsim sum sup supe Supset supset supseteq supseteqq supsetneq
    supsetneqq surd swarrow tag tan tanh Tau tau tbinom text textasciicircum textasciitilde textbackslash
    textbar textbardbl textbf textbraceleft textbraceright textdagger textdaggerdbl textdegree textdollar
    textellipsis textemdash textendash textgreater textit textless textnormal textquotedblleft
    textquotedblright textquoteleft textquoteright textregistered textrm textsf textsterling textstyle
    texttt textunderscore tfrac tg th therefore Theta theta thetasym thickspace thinspace tilde times tiny
    to top triangle triangledown triangleleft trianglelefteq triangleq triangleright trianglerighteq tt
    twoheadleftarrow twoheadrightarrow Uarr uArr uarr ulcorner underbar underbrace underbracket undergroup
    underleftarrow underleftrightarrow underline underrightarrow underset unlhd unrhd Uparrow uparrow
    Updownarrow updownarrow upharpoonleft upharpoonright uplus Upsilon upsilon upuparrows urcorner utilde
    varDelta varepsilon varGamma varkappa varLambda varnothing varOmega varPhi varphi varPi varpi
    varpropto varPsi varrho varSigma varsigma varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq
    varTheta vartheta vartriangle vartriangleleft vartriangleright varUpsilon varXi vcentcolon Vdash vDash
    vdash vdots vec vee veebar Vert vert vphantom Vvdash wedge weierp widecheck widehat widetilde wp wr
    xcancel xhookleftarrow xhookrightarrow Xi xi xLeftarrow xleftarrow xleftharpoondown xleftharpoonup
    xLeftrightarrow xleftrightarrow xleftrightharpoons xlongequal xmapsto xRightarrow xrightarrow
    xrightharpoondown xrightharpoonup xrightleftharpoons xtofrom xtwoheadleftarrow xtwoheadrightarrow yen
    Zeta zeta
"""
_ENVIRONMENTS = """
    align align* alignat alignat* aligned alignedat array Bmatrix bmatrix cases dcases eqnarray equation equation*
    flalign gather gather* gathered matrix multline multline* pmatrix rcases smallmatrix split subarray Vmatrix vmatrix
"""
COMMANDS = frozenset(_COMMANDS.split())
ENVIRONMENTS = frozenset(_ENVIRONMENTS.split())


def nearest_command(name: str) -> str | None:
    r"""Give the `\command`, or for a bare name the environment, most like a misspelt one; None if none is close.

    Case counts, unlike in `malmoi.names`: `\Delta` is not `\delta`.
    """
    mark, known = ("\\", COMMANDS) if name.startswith("\\") else ("", ENVIRONMENTS)
    bare = name.removeprefix("\\")
    # Sorted, because a set gives another first among equals in every run.
    found = get_close_matches(bare, sorted(known), n=1, cutoff=0.75) or _prefixed(bare, known)
    return mark + found[0] if found else None


def _prefixed(name: str, known: frozenset[str]) -> list[str]:
    # `\alphax`: a command run together with the letters behind it.
    return sorted((k for k in known if len(k) > 1 and name.startswith(k)), key=len, reverse=True)
