package nl.veerkracht.herspace;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.safety.Safety;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she reads in her own space. Each page is a look in the log, as anybody's. */
@Component
@Transactional
class HerReading {

    /** How many days of looks are on one page. */
    static final int DAYS = 31;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Herself herself;
    private final SpaceStore spaces;
    private final FuturePlans plans;
    private final Safety safety;
    private final Teams teams;
    private final HelperStore helpers;
    private final InsightStore insight;
    private final LetterStore letters;
    private final MarkStore marks;
    private final StoryStore stories;
    private final Names names;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    HerReading(
            Herself herself,
            SpaceStore spaces,
            FuturePlans plans,
            Safety safety,
            Teams teams,
            HelperStore helpers,
            InsightStore insight,
            LetterStore letters,
            MarkStore marks,
            StoryStore stories,
            Names names,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.herself = herself;
        this.spaces = spaces;
        this.plans = plans;
        this.safety = safety;
        this.teams = teams;
        this.helpers = helpers;
        this.insight = insight;
        this.letters = letters;
        this.marks = marks;
        this.stories = stories;
        this.names = names;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** With whether something waits that she should know of. */
    HerPage<Boolean> home() {
        return page("herspace.home", spaces.wished(Herself.line()));
    }

    HerPage<HerPlan> plan() {
        Herself.line();
        return page("herspace.plan", new HerPlan(plans.hers(), safety.planHers(), safety.contactHers()));
    }

    HerPage<List<Helper>> team() {
        return page("herspace.own-team", helpers(Herself.line()));
    }

    HerPage<List<Given>> shared() {
        Herself.line();
        return page("herspace.shared", given());
    }

    /** @param back how many pages before today */
    HerPage<List<Seen>> looks(int back) {
        Herself.line();
        return page("herspace.looks", seen(back));
    }

    HerPage<List<Letter>> letters() {
        return page("herspace.letters", letters.newest(herself.head().line()));
    }

    HerPage<List<Marks>> marks() {
        return page("herspace.own-marks", marks.newest(herself.head().line()));
    }

    HerPage<Story> story() {
        Head head = herself.head();
        UUID line = head.line().id().value();
        return page("herspace.story", new Story(stories.read(head.line()).orElse(""), stories.readers(line)));
    }

    List<Helper> helpers(UUID line) {
        List<TeamMember> members = teams.on(line);
        Map<UUID, String> roles = helpers.roles(line);
        Map<AccountId, Colleague> known =
                names.of(members.stream().map(TeamMember::account).toList());
        return members.stream()
                .filter(member -> known.containsKey(member.account()))
                .map(member ->
                        new Helper(Objects.requireNonNull(known.get(member.account())), member, roles.get(member.id())))
                .toList();
    }

    private List<Given> given() {
        List<InsightStore.Shared> shares = insight.shares();
        Map<AccountId, Colleague> known = names.of(shares.stream()
                .flatMap(share -> java.util.stream.Stream.of(share.by(), share.with()))
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        return shares.stream().map(share -> named(share, known)).toList();
    }

    private static Given named(InsightStore.Shared share, Map<AccountId, Colleague> known) {
        String with = share.organisation() == null ? name(known, share.with()) : share.organisation();
        Given given = share.given();
        return new Given(
                given.id(),
                name(known, share.by()),
                with,
                given.toParent(),
                given.what(),
                given.ground(),
                given.begins(),
                given.until(),
                given.takenBack());
    }

    private static String name(Map<AccountId, Colleague> known, UUID account) {
        Colleague colleague = known.get(new AccountId(account));
        return colleague == null ? "" : colleague.name();
    }

    List<Seen> seen(int back) {
        LocalDate last = LocalDate.ofInstant(clock.instant(), HERE).plusDays(1).minusDays((long) back * DAYS);
        List<Seen> found = insight.looks(
                last.minusDays(DAYS).atStartOfDay(HERE).toInstant(),
                last.atStartOfDay(HERE).toInstant());
        Set<AccountId> accounts =
                found.stream().map(one -> new AccountId(one.account())).collect(Collectors.toSet());
        Map<AccountId, Colleague> known = names.of(accounts);
        return together(found).stream()
                .map(one -> {
                    Colleague who = known.get(new AccountId(one.account()));
                    return one.named(who == null ? null : who.name(), who == null ? "" : who.organisation());
                })
                .toList();
    }

    /** What would read the same, of one person on one day, stands there once. */
    private List<Seen> together(List<Seen> found) {
        Map<List<Object>, Seen> once = new LinkedHashMap<>();
        found.forEach(one -> once.merge(
                List.of(one.day(), one.account(), texts.has(one.key()) ? one.key() : one.otherwise()), one, Seen::and));
        return List.copyOf(once.values());
    }

    <T> HerPage<T> page(String look, T content) {
        Head head = herself.head();
        UUID line = head.line().id().value();
        audit.look(look, line);
        return new HerPage<>(head, spaces.easy(line), content);
    }
}
