package nl.veerkracht.herspace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.About;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Her wish that everything is destroyed. She asks, somebody answers within a term, and after a yes she has days to change her mind; then it happens by
 * itself, see {@link ErasureRounds}. A no always has a ground and a reason that she reads.
 */
@Component
@Transactional
class Erasures {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Herself herself;
    private final HerReading reading;
    private final ErasureStore store;
    private final ErasureTerms terms;
    private final ErasureNeeds needs;
    private final Lines lines;
    private final Teams teams;
    private final Mandate mandate;
    private final Names names;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    Erasures(
            Herself herself,
            HerReading reading,
            ErasureStore store,
            ErasureTerms terms,
            ErasureNeeds needs,
            Lines lines,
            Teams teams,
            Mandate mandate,
            Names names,
            HouseRights house,
            Audit audit,
            Clock clock) {
        this.herself = herself;
        this.reading = reading;
        this.store = store;
        this.terms = terms;
        this.needs = needs;
        this.lines = lines;
        this.teams = teams;
        this.mandate = mandate;
        this.names = names;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    /** For her: what she asked last, what goes and what stays. */
    HerPage<HerErasure> hers() {
        Head head = herself.head();
        Erasure last = store.newest(head.line().id()).orElse(null);
        return reading.page("herspace.own-erasure", new HerErasure(last, isOldEnough(head.about()), terms));
    }

    /** Who may be old enough is believed to be: whoever answers knows her. */
    private boolean isOldEnough(@Nullable About about) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        return about == null || about.born() == null || about.born().age(today).to() >= terms.fromAge();
    }

    void ask() {
        Head head = herself.head();
        if (!isOldEnough(head.about())) {
            throw new Refused("herspace.refused.young");
        }
        Line line = head.line();
        UUID id = UUID.randomUUID();
        Instant answerBy = clock.instant().plus(terms.answer());
        if (!store.ask(id, line.id(), answerBy)) {
            throw new Refused("herspace.refused.asked");
        }
        house.run("herspace.erasure", () -> tell(id, line.id(), answerBy));
        audit.change("herspace.erasure.ask", List.of(line.id().value(), id), Map.of());
    }

    /** Her coordinator answers; when there is none any more, who has the mandate over the last one. */
    private void tell(UUID id, TrajectoryId line, Instant answerBy) {
        teams.coordinator(line.value())
                .ifPresentOrElse(
                        who -> needs.asked(id, line.value(), Audience.person(who), answerBy),
                        () -> last(line).ifPresent(who -> needs.asked(id, line.value(), above(who), answerBy)));
    }

    /** Who has the mandate over somebody. */
    Audience above(AccountId who) {
        return mandate.of(names.of(List.of(who)).values().stream()
                .findFirst()
                .orElseThrow()
                .organisationId());
    }

    /** Who coordinated her line last. For work as the house, and for who answers. */
    Optional<AccountId> last(TrajectoryId line) {
        return teams.everOn(line.value()).stream()
                .filter(member -> member.part() == Part.COORDINATOR)
                .max(Comparator.comparing(TeamMember::begins))
                .map(TeamMember::account);
    }

    void keepAll() {
        UUID line = Herself.line();
        UUID id = store.keepAll().orElseThrow(() -> new Refused("herspace.refused.nothing-asked"));
        needs.settled(id);
        audit.change("herspace.erasure.keep", List.of(line, id), Map.of());
    }

    /** For who leads her line, when her words change: whoever had the old ones could have asked it. */
    void letGo(TrajectoryId line) {
        store.letGo(line).ifPresent(id -> {
            needs.settled(id);
            audit.change("herspace.erasure.lapse", List.of(line.value(), id), Map.of());
        });
    }

    /** For who answers: the wish, and who coordinated the line last. Nothing of what stands in the line. */
    ErasurePage page(UUID id) {
        Erasure erasure = found(id);
        UUID line = erasure.line().value();
        audit.look("herspace.erasure", line, id);
        AccountId last =
                house.call("herspace.erasure", () -> last(erasure.line())).orElseThrow(Refused::notShown);
        return new ErasurePage(
                erasure,
                names.of(List.of(last)).values().stream().findFirst().orElseThrow(Refused::notShown),
                teams.amOn(line),
                terms);
    }

    void yes(UUID id) {
        Erasure erasure = found(id);
        Instant eraseAt = clock.instant().plus(terms.cooling());
        if (!store.yes(id, me(), eraseAt)) {
            throw new Refused("herspace.refused.answered");
        }
        answered(erasure, Map.of("answer", "yes"));
        house.run(
                "herspace.erasure",
                () -> teams.coordinator(erasure.line().value())
                        .ifPresent(who -> needs.agreed(id, erasure.line().value(), who, eraseAt)));
    }

    void no(UUID id, Erasure.Ground ground, String reason) {
        Erasure erasure = found(id);
        Line line =
                house.call("herspace.erasure", () -> lines.find(erasure.line())).orElseThrow(Refused::notShown);
        if (!store.no(id, me(), ground, line.key(), HerWriting.required(reason, HerWriting.LONG))) {
            throw new Refused("herspace.refused.answered");
        }
        answered(erasure, Map.of("answer", "no", "ground", ground.code()));
    }

    void stop(UUID id, String reason) {
        Erasure erasure = found(id);
        Line line =
                house.call("herspace.erasure", () -> lines.find(erasure.line())).orElseThrow(Refused::notShown);
        if (!store.stop(id, line.key(), HerWriting.required(reason, HerWriting.LONG))) {
            throw new Refused("herspace.refused.answered");
        }
        needs.settled(id);
        audit.change("herspace.erasure.stop", List.of(erasure.line().value(), id), Map.of());
    }

    private void answered(Erasure erasure, Map<String, String> details) {
        needs.settled(erasure.id());
        audit.change("herspace.erasure.answer", List.of(erasure.line().value(), erasure.id()), details);
    }

    /** Row-level security shows it to her too: who answers is somebody else. */
    private Erasure found(UUID id) {
        Erasure erasure = store.find(id).orElseThrow(Refused::notShown);
        boolean answers = Acting.current().is(Role.PRIVACY_OFFICER)
                || teams.amOn(erasure.line().value(), Part.COORDINATOR, Part.STAND_IN)
                || house.call("herspace.erasure", () -> last(erasure.line()))
                        .flatMap(last ->
                                names.of(List.of(last)).values().stream().findFirst())
                        .filter(last -> mandate.over(last.organisationId()))
                        .isPresent();
        if (!answers) {
            audit.refused("herspace.erasure", erasure.line().value());
            throw Refused.notShown();
        }
        return erasure;
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
