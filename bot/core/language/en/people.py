"""What is known of how people are called: titles, roles, given names."""

from __future__ import annotations

MALE_TITLES = frozenset(
    "Mr Mr. MR MR. Sir Lord King Prince Sheikh Sheik Baron Father Brother Count Duke Emperor Sultan Emir".split()
)
FEMALE_TITLES = frozenset(
    """
    Mrs Mrs. MRS MRS. Ms Ms. MS MS. Miss Dame Lady Queen Princess Sister Baroness Madame Countess Duchess Empress
    """.split()
)
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """
    Dr Dr. DR DR. Prof Prof. Professor Doctor Gen Gen. Lt Lt. Col Col. Maj Maj. Capt Capt. Sgt Sgt. Adm Adm. Sen Sen.
    Rep Rep. Gov Gov. Rev Rev. Hon Hon. Pope Ayatollah Imam Mullah Rabbi Bishop Archbishop Cardinal Patriarch
    Pastor Pres. Amb. Atty. Cmdr. Brig. Supt. Det. Cpl. Pvt. Sens. Reps. Govs. Drs. Profs. Messrs. Justice Judge
    Marshal Comrade Mayor
    """.split()
    )
)
"""Single words that stand before a name and are no part of it."""

# The head nouns of roles; what stands before them ("deputy", "foreign", "chief") is taken along.
ROLE_HEADS = frozenset(
    """
    president premier minister chancellor secretary ambassador envoy negotiator mediator broker spokesman
    spokeswoman spokesperson adviser advisor aide chairman chairwoman chairperson chair chairwomen director
    commissioner senator congressman congresswoman representative lawmaker legislator governor mayor leader
    chief head boss delegate diplomat official general admiral colonel commander officer executive ceo cfo
    founder co-founder cofounder professor analyst economist lawyer attorney prosecutor judge justice speaker
    king queen prince princess emir sultan monarch pope president-elect vice-president undersecretary
    under-secretary secretary-general deputy facilitator arbitrator conciliator organiser organizer convener
    convenor coordinator counsel owner manager member mp mep whip backbencher councillor councilor candidate
    nominee treasurer dictator ruler strongman warlord expert researcher scientist author reporter correspondent
    editor journalist columnist activist campaigner coach observer monitor captain doctor physician historian
    scholar senator-elect superintendent sheriff policeman detective negotiators rapporteur plenipotentiary
    taoiseach tánaiste tanaiste pm dean fellow partner banker investor lieutenant major marshal sergeant
    archbishop bishop cardinal ayatollah imam vice-chancellor vice-chairman steward shop-steward employee worker
    resident lobbyist strategist pollster consultant investigator inspector principal teacher student
    counterpart colleague co-chair co-chairman co-chairwoman co-chairs trustee intermediary go-between
    conciliators regulator economist spokespeople ombudsman agent striker player secretary-treasurer
    vice-chair vice-chairwoman driver nurse farmer miner fisherman parent commuter midwife shopkeeper passenger
    pensioner voter protester demonstrator volunteer firefighter trader priest pastor rabbi clerk porter technician
    engineer electrician pilot docker paramedic headteacher grocer baker carer
    """.split()
)

# Words that may stand between a side and the head noun of a role.
ROLE_MODIFIERS = frozenset(
    """
    foreign prime defence defense deputy vice acting interim former ex outgoing incoming then-president then
    senior chief lead leading top special presidential finance trade interior home energy economy economic
    environment climate justice health agriculture farm labour labor education transport industry commerce
    culture external internal national security state general assistant associate executive permanent first
    second main principal veteran long-time longtime senior-most high ranking high-ranking regional local
    federal central political military legal union parliamentary opposition party coalition caucus cabinet
    government press communications policy union's company's managing founding honorary crown supreme islamic
    joint intelligence army navy air force police fire bank human rights european international ministry peace
    ceasefire hostage arms control nuclear disarmament international-trade development minority majority house
    senate chamber congressional campaign budget treasury immigration migration affairs european-affairs
    republican democratic conservative liberal labour-party social-democratic green left-wing right-wing
    centrist populist hawkish retired current new departing longtime elected newly strike bargaining pay wage
    operating financial technology group global north south east west northern southern eastern western
    commercial corporate human-resources personnel
    """.split()
)

ROLE_PHRASES = (
    "secretary of state",
    "secretary of defense",
    "secretary of defence",
    "secretary of the treasury",
    "secretary of commerce",
    "secretary of labor",
    "secretary of energy",
    "secretary-general",
    "secretary general",
    "general secretary",
    "minister of foreign affairs",
    "minister for foreign affairs",
    "minister of defence",
    "minister of defense",
    "minister of trade",
    "minister of finance",
    "minister of state",
    "chief of staff",
    "chief of the general staff",
    "head of state",
    "head of government",
    "head of delegation",
    "delegation head",
    "delegation chief",
    "delegation leader",
    "team leader",
    "head of mission",
    "member of parliament",
    "chairman of the board",
    "director of communications",
    "director general",
    "director-general",
    "attorney general",
    "foreign secretary",
    "home secretary",
    "chancellor of the exchequer",
    "leader of the opposition",
    "speaker of the house",
    "high representative",
    "supreme leader",
    "crown prince",
    "prime minister",
    "vice president",
    "managing director",
    "chief executive",
    "chief executive officer",
    "chief negotiator",
    "u.s. trade representative",
    "trade representative",
)

TOP_ROLES = frozenset(
    """
    president premier chancellor king queen emir sultan monarch pope taoiseach pm ceo chairman chairwoman chair
    leader president-elect chairperson boss ruler dictator prime-minister chief-executive general-secretary
    director-general crown-prince supreme-leader head-of-state head-of-government regional-secretary
    national-secretary secretary-general managing-director commissioner superintendent co-chair co-chairman
    co-chairwoman founder co-founder cofounder minister
    """.split()
)
"""Roles whose holder is the principal of a side (two words are joined by a hyphen here)."""

RANKS = frozenset(
    """
    general colonel admiral captain major lieutenant commander marshal sergeant bishop archbishop cardinal pope
    ayatollah professor doctor judge justice prince princess sheikh father rabbi imam sultan emir reverend
    brigadier commodore
    """.split()
)
"""Roles that are rather a form of address: what somebody does is said elsewhere."""

BESIDE = frozenset("counterpart colleague envoy friend ally predecessor successor veteran diplomat".split()) - {"envoy"}
"""Roles that only set somebody beside another."""

INDEPENDENT = frozenset(
    "new old then former ex late outgoing incoming senior veteran respective ailing embattled".split()
)
"""What may stand before a role and says nothing of whose it is."""

SENT = frozenset("appointed named sent lent dispatched nominated seconded provided".split())

PORTFOLIO_HEADS = frozenset(
    """
    minister secretary commissioner undersecretary under-secretary spokesman spokeswoman spokesperson chief director
    negotiator envoy ministers official adviser advisor officer correspondent editor
    """.split()
)
PORTFOLIOS = frozenset(
    """
    business fisheries fishery water agriculture farming farms food forestry irrigation rural culture sport sports
    heritage media tourism education schools universities science technology digital research innovation
    information communications telecommunications housing planning communities infrastructure works mining mines
    petroleum oil gas electricity energy environment environmental climate transport transportation shipping ports
    maritime aviation railways railway roads employment pensions welfare family women youth social development
    cooperation aid investment enterprise industry industrial commerce trade competition economy economics finance
    budget tax treasury revenue police security intelligence veterans religious justice borders border homeland
    interior home local levelling overseas africa europe asia middle-east cabinet land lands livestock wildlife
    health disability consumer competition privatisation reform reconciliation refugees migration integration
    diaspora space cyber defence defense foreign labour labor regional mission sporting football commercial
    marketing communications news political negotiations bargaining studio union party club league
    """.split()
)
"""What an office is for: these stand before the head of a role, in any case of letters."""

# Which party may have somebody of a role that stands without an owner.
ANY_SIDE = ("spokes", "negotiator", "delegate", "official", "representative", "envoy")
STATE_OFFICES = (
    "minister",
    "premier",
    "chancellor",
    "ambassador",
    "foreign secretary",
    "king",
    "queen",
    "emir",
    "sultan",
    "crown prince",
    "taoiseach",
    "general staff",
    "defence chief",
    "defense chief",
    "chief of staff",
    "army chief",
)
COMPANY_OFFICES = (
    "chief executive",
    "ceo",
    "cfo",
    "managing director",
    "founder",
    "finance director",
    "chief financial",
)
MEMBERS_OFFICES = ("general secretary", "regional secretary", "national secretary", "organiser", "organizer", "leader")
CHAIRS = ("chairman", "chairwoman", "chair")
OTHER_OFFICES = ("director", "boss", "commissioner", "superintendent", "chief", "head")

KIN = frozenset(
    """
    niece nephew brother sister wife husband father mother son daughter cousin uncle aunt widow related relation
    stepson stepdaughter grandson granddaughter brother-in-law sister-in-law father-in-law son-in-law namesake
    """.split()
)
"""Words that set one person beside another for no reason that the talks give."""

OUTSIDERS = frozenset(
    """
    analyst professor economist researcher historian scholar lecturer pollster columnist reporter journalist
    correspondent commentator author expert academic scientist fellow parent resident shopper commuter passenger
    listener viewer voter supporter fan teacher student pensioner strategist consultant author
    """.split()
)
"""Roles of those who only comment, or whom the talks only touch."""

MALE_NAMES = frozenset(
    """
    Aaron Abdel Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Aleksandr Aleksei Alex Alexander
    Alexei Alexey Alfred Ali Allan Amir Anatoly Andre Andreas Andrei Andrew Andrey Andriy Andrzej Angelo Anthony
    Anton Antonio Antony Ari Arthur Asif Atef Barack Ben Benjamin Bernard Bernie Bernd Bill Bob Boris Brad
    Brendan Brett Brian Bruce Bruno Carl Carlos Carsten Cesar Charles Charlie Chen Chris Christian Christoph
    Christopher Chuck Claude Colin Craig Cyril Dan Daniel Daniil Dave David Davide Dean Denis Dennis Denys Dick
    Didier Diego Dieter Dietmar Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Douglas Dylan Ed Eddie Edgar
    Edmund Eduardo Edward Edwin Elias Elon Emil Emilio Emmanuel Enrico Enrique Eric Erik Ernesto Ernst Esmail
    Ethan Eugene Evan Evgeny Fabio Fahad Faisal Farid Farouk Felix Ferdinand Fernando Fidel Filip Francesco
    Francis Francisco François Frank Franz Fred Frederick Friedrich Fumio Gabriel Gareth Gary Gavin Geoff
    Geoffrey George Georges Gerald Gerard Gerhard Gianni Gilbert Giorgio Giovanni Giuseppe Glenn Gordon Graham
    Greg Gregory Guido Guillaume Gustavo Guy Hakan Hamid Hans Harold Harry Harvey Hasan Hassan Hector Heinz
    Helmut Henri Henrik Henry Herbert Herman Hideo Hiroshi Hossein Howard Hubert Hugh Hugo Hulusi Hussein Ian
    Ibrahim Igor Ihor Ilya Imran Isaac Ismail Ivan Jack Jacob Jacques Jair Jake Jakob James Jamie Jan Jared
    Jason Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao Joe Joel
    Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Josef Joseph Josh Joshua Juan Julian
    Julio Junichi Jürgen Justin Kamal Karel Karl Kassym Keir Keith Ken Kenneth Kevin Khaled Khalid Kim Kirill
    Klaus Kofi Kostas Kurt Kyle Kyriakos Larry Lars Laurent Lawrence Lee Leo Leon Leonard Leonid Leslie Lewis
    Liam Lindsey Lloyd Lorenzo Louis Luca Lucas Luigi Luis Luiz Lukas Luke Maciej Mahmoud Malcolm Manuel Marc
    Marcel Marco Marcos Marcus Marek Mario Mark Marko Markus Marlon Marshall Martin Marvin Massimo Massoud
    Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maxime Mehdi Mehmet Mehmood Michael Michel
    Miguel Mikhail Mike Mikhailo Milan Miloš Mitch Mitt Mohamed Mohammad Mohammed Mohsen Moussa Muhammad
    Muhammadu Mukhtar Mustafa Mykhailo Mykola Naftali Nabil Narendra Nasser Nathan Nayib Neil Nelson Nicholas
    Nick Nicolas Nicolás Nigel Nikola Nikolai Nikolas Nikolay Noah Norbert Norman Oleg Oleh Oleksandr Oleksii
    Oliver Olivier Olaf Omar Omer Orlando Oscar Osman Otto Pablo Paolo Pascal Patrick Paul Paulo Pavel Pavlo
    Pedro Peter Petr Petro Petteri Phil Philip Philippe Pier Pierre Pieter Piotr Qasim Rafael Rahul Rajiv Ralph
    Ramon Ramzan Raul Ray Raymond Recep Reinhard Rex Ricardo Riccardo Richard Rick Rishi Rob Robert Roberto
    Rodrigo Rodrigue Roger Roland Roman Ron Ronald Ross Roy Rudolf Rupert Rustam Rustem Ryan Saad Sadiq Saeed
    Salman Salva Sam Samir Samuel Santiago Scott Sean Sebastian Sebastián Serge Sergei Sergey Sergio Serhiy Seth
    Shaun Shavkat Shehbaz Shigeru Shimon Shinzo Silvio Simon Slobodan Stanislav Stefan Stefano Stephan Stephen
    Steve Steven Stuart Sunil Svein Taras Tarek Tariq Ted Teodoro Terence Terry Thabo Theo Theodore Thierry
    Thomas Tim Timothy Tobias Todd Tom Tomas Tomasz Tommy Tony Trevor Umaro Umar Uwe Vadim Valentin Valery Vasyl
    Victor Viktor Vincent Vitali Vitaly Vitalii Vivek Vladimir Vladislav Volodymyr Volker Walter Warren Wayne
    Werner Wilhelm Will William Winston Wolfgang Xavier Xi Yair Yasser Yevgeny Yitzhak Yoav Yoon Yoshihide
    Yousef Youssef Yuri Yuriy Yusuf Yves Zbigniew Zoran
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    Abigail Ada Adriana Agnes Aisha Alejandra Alessandra Alexandra Alice Alicia Alison Amanda Amelia Amina Amy Ana
    Andrea Angela Angelina Anita Ann Anna Annalena Anne Annette Annie Antonia Ashley Asma Astrid Audrey Aung
    Ayesha Barbara Beata Beatrice Benazir Bernadette Beth Betty Birgit Bridget Brigitte Camille Carla Carmen
    Carol Carole Caroline Catherine Cathy Cecilia Charlotte Chloe Christiana Christina Christine Chrystia Claire
    Clara Claudia Condoleezza Connie Cristina Cynthia Daniela Danielle Dawn Debbie Deborah Denise Diana Diane
    Dilma Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elena Eleanor Elisabeth Elise Elizabeth Ella Ellen
    Emily Emine Emma Erika Erna Esther Eva Eve Evelyn Fatima Federica Fiona Frances Francesca Franziska Gabriela
    Gabriele Gail Gayle Geraldine Gina Giorgia Gisela Gita Gloria Grace Greta Hanna Hannah Heather Heidi Helen
    Helena Helene Helle Hilary Hillary Hilde Ingrid Irene Irina Iryna Isabel Isabella Isabelle Jacinda
    Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jen Jennifer Jenny Jessica Jill Jo Joan Joanna Jodie
    Josephine Joyce Judith Judy Julia Julie Julia June Justine Kaja Kamala Karen Karin Karine Karoline Kate
    Katherine Kathleen Kathryn Kathy Katie Katja Katrin Kelly Kerstin Kersti Kim Kirsten Kirsty Kristalina
    Kristin Kyrsten Lara Laura Lauren Laurie Leah Leila Lena Leslie Leyla Liliana Lilian Linda Lisa Liz Lois
    Loretta Louise Lucia Lucy Luisa Lydia Lyudmila Madeleine Maggie Magdalena Maia Manuela Mara Margaret
    Margarita Margrethe Maria María Mariam Marian Marie Marina Marine Marion Marta Martha Martina Mary Masha
    Maya Megan Melanie Melissa Melinda Meloni Mette Mia Michelle Mila Mira Miriam Molly Monica Monika Nabila
    Nadia Nana Nancy Naomi Natalia Natalie Natasha Nathalie Nicola Nicole Nikki Nina Noor Nora Norma Olena Olga
    Olha Olivia Pamela Pat Patricia Paula Pauline Penelope Penny Petra Phyllis Priya Priti Rachel Ramona Rebecca
    Regina Renata Rita Roberta Rosa Rose Roxana Ruth Sabine Sally Samantha Sandra Sanna Sara Sarah Shabana
    Sharon Sheila Sheikha Shelley Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan
    Susanne Suzanne Svetlana Svitlana Sylvia Sylvie Tamara Tania Tanja Tatiana Teresa Tereza Theresa Tina Tracy
    Tsai Tulsi Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viola Virginia Vivian Wendy Winnie Yasmin
    Yevgenia Yingluck Yolanda Yulia Yuliia Yvette Yvonne Zainab Zeinab Zoe Zuzana
    """.split()
)
PARTICLES = frozenset(
    """
    de del della da das dos do di du des la le van von der den zu bin ibn al el ul ur abu ben bint y e ter ten
    af av
    """.split()
)

SINGLE_OFFICES = (
    "president",
    "prime minister",
    "foreign minister",
    "defence minister",
    "defense minister",
    "finance minister",
    "interior minister",
    "chancellor",
    "premier",
    "secretary of state",
    "foreign secretary",
    "chief executive",
    "king",
)
"""Offices that a state or a company has one of."""
