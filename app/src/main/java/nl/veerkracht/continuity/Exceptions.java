package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reasoned steps outside a rule, backed by who has the mandate, and questions to who has the mandate to decide, with a term. Both leave behind what can be
 * learnt of them, as codes and ids without a word.
 */
@Component
public class Exceptions {

    static final String BACK = "deviation.back";
    static final String BACKED = "deviation.backed";
    static final String LOOK = "deviation.look";
    static final String DECIDE = "escalation.decide";
    static final String DECIDED = "escalation.decided";
    static final String OVERDUE = "escalation.overdue";
    static final int LONG = 4000;
    private static final int LONGEST_DAYS = 366;

    private final Seeing seeing;
    private final ExceptionStore store;
    private final Lines lines;
    private final Colleagues colleagues;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;
    private final Today today;

    Exceptions(
            Seeing seeing,
            ExceptionStore store,
            Lines lines,
            Colleagues colleagues,
            Attention attention,
            HouseRights house,
            Audit audit,
            Today today) {
        this.seeing = seeing;
        this.store = store;
        this.lines = lines;
        this.colleagues = colleagues;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
        this.today = today;
    }

    /** Who: everybody on the team who sees the timeline. The line's deviations and escalations, and colleagues who may be asked. */
    @Transactional
    public ExceptionsPage of(TrajectoryId id) {
        Sheet sheet = seeing.look(id, "continuity.exceptions");
        List<Deviation> deviations = store.deviations(id);
        List<Escalation> escalations = store.escalations(id);
        Set<AccountId> people = Stream.concat(
                        deviations.stream().map(Deviation::holder),
                        escalations.stream().map(Escalation::holder))
                .collect(Collectors.toSet());
        List<Colleague> holders =
                colleagues.withRole(Role.MANDATE_HOLDER, null, 50).colleagues();
        return new ExceptionsPage(sheet, deviations, escalations, colleagues.of(people), holders, today.day());
    }

    /** Who: coordinator and stand-in. A step outside a rule; {@code holder} is asked to back it, and on {@code lookOn} somebody looks what came of it. */
    @Transactional
    public Outcome deviate(
            TrajectoryId id, Deviation.Rule rule, String reason, String gain, AccountId holder, LocalDate lookOn) {
        Line line = seeing.lead(id);
        if (isNoHolder(holder)) {
            return new Outcome.Fault("holder", "continuity.fault.no-holder");
        }
        if (isNoTerm(lookOn)) {
            return new Outcome.Fault("day", "continuity.fault.term");
        }
        UUID one = UUID.randomUUID();
        Deviation.Backing asked = Deviation.Backing.ASKED;
        String why = Seeing.text(reason, LONG);
        String brings = Seeing.text(gain, LONG);
        store.deviate(
                line,
                new Deviation(one, id, rule, why, brings, Seeing.me(), today.now(), holder, asked, lookOn, null, null));
        attention.ask(BACK, Urgency.SOON, Audience.person(holder), one, id.value(), null);
        learnt(id, one, "deviation.asked", rule.code());
        audit.change("deviation.create", List.of(id.value(), one), Map.of("rule", rule.code()));
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline, and who is asked to back it. One deviation; for who leads the line, the answer counts as read. */
    @Transactional
    public Case deviation(UUID id) {
        Deviation one = store.deviation(id).orElseThrow(Refused::notShown);
        audit.look("deviation.read", id, one.line().value());
        attention.settle(BACKED, id, Audience.person(Seeing.me()));
        return new Case(
                one, null, names(one.askedBy(), one.holder()), mine(one.holder()), leads(one.line()), today.day());
    }

    /** Who: who is asked to back it, with the role of mandate holder. Again is refused. */
    @Transactional
    public void back(UUID id, boolean backed) {
        Deviation one =
                store.deviation(id).filter(found -> mine(found.holder())).orElseThrow(Refused::notShown);
        Deviation.Backing backing = backed ? Deviation.Backing.BACKED : Deviation.Backing.NOT_BACKED;
        if (!store.back(id, backing, Seeing.me())) {
            throw new Refused("continuity.refused.answered");
        }
        attention.settle(BACK, id);
        tell(BACKED, Urgency.SOON, one.line(), id);
        learnt(one.line(), id, "deviation.answered", backing.code());
        audit.change("deviation.back", List.of(one.line().value(), id), Map.of("backing", backing.code()));
    }

    /** Who: coordinator and stand-in. What came of it. Again is refused. */
    @Transactional
    public void turnedOut(UUID id, Deviation.Result result, String words) {
        Deviation one = store.deviation(id).orElseThrow(Refused::notShown);
        Line line = seeing.lead(one.line());
        if (!store.turnOut(line, id, result, Seeing.text(words, LONG))) {
            throw new Refused("continuity.refused.answered");
        }
        attention.settle(LOOK, id);
        attention.settle(BACKED, id);
        learnt(one.line(), id, "deviation.outcome", result.code(), one.rule().code());
        audit.change("deviation.outcome", List.of(one.line().value(), id), Map.of("outcome", result.code()));
    }

    /** Who: coordinator and stand-in. Asks {@code holder} to decide, on this day at the latest. */
    @Transactional
    public Outcome escalate(TrajectoryId id, String question, AccountId holder, LocalDate decideBy) {
        Line line = seeing.lead(id);
        if (isNoHolder(holder)) {
            return new Outcome.Fault("holder", "continuity.fault.no-holder");
        }
        if (isNoTerm(decideBy)) {
            return new Outcome.Fault("day", "continuity.fault.term");
        }
        UUID one = UUID.randomUUID();
        String words = Seeing.text(question, LONG);
        store.ask(line, new Escalation(one, id, Seeing.me(), today.now(), holder, decideBy, null, null, null), words);
        attention.ask(
                DECIDE,
                Urgency.TODAY,
                Audience.person(holder),
                one,
                id.value(),
                decideBy.plusDays(1).atStartOfDay(Today.AMSTERDAM).toInstant());
        learnt(id, one, "escalation.asked");
        audit.change("escalation.create", List.of(id.value(), one), Map.of());
        return Outcome.DONE;
    }

    /**
     * Who: everybody on the team who sees the timeline, and who is asked; when its term has passed mandate holders of the operating organisation, who see
     * that, and not the question. For who leads the line, what was decided counts as read.
     */
    @Transactional
    public Case escalation(UUID id) {
        Escalation one = store.escalation(id).orElseThrow(Refused::notShown);
        audit.look("escalation.read", id, one.line().value());
        attention.settle(DECIDED, id, Audience.person(Seeing.me()));
        return new Case(
                null, one, names(one.askedBy(), one.holder()), mine(one.holder()), leads(one.line()), today.day());
    }

    /** Who: who is asked, with the role of mandate holder. Again is refused. */
    @Transactional
    public void decide(UUID id, Escalation.Decision decision, String words) {
        Escalation one =
                store.escalation(id).filter(found -> mine(found.holder())).orElseThrow(Refused::notShown);
        Line line = house.call("escalation.line", () -> lines.find(one.line())).orElseThrow(Refused::notShown);
        if (!store.decide(line, id, decision, Seeing.text(words, LONG), Seeing.me())) {
            throw new Refused("continuity.refused.answered");
        }
        attention.settle(DECIDE, id);
        attention.settle(OVERDUE, id);
        tell(DECIDED, Urgency.TODAY, one.line(), id);
        learnt(one.line(), id, "escalation.decided", decision.code());
        audit.change("escalation.decide", List.of(one.line().value(), id), Map.of("decision", decision.code()));
    }

    /** Who answers is not on the team: with the rights of the house. */
    private void tell(String kind, Urgency urgency, TrajectoryId line, UUID subject) {
        house.call("continuity.leaders", () -> store.leaders(line))
                .forEach(leader -> attention.ask(kind, urgency, Audience.person(leader), subject, line.value(), null));
    }

    private void learnt(TrajectoryId line, UUID subject, String kind, String... codes) {
        house.run("continuity.learn", () -> store.learn(line, subject, kind, codes));
    }

    private boolean isNoHolder(AccountId holder) {
        return !colleagues.rolesOf(holder).contains(Role.MANDATE_HOLDER);
    }

    private boolean isNoTerm(LocalDate day) {
        return day.isBefore(today.day()) || day.isAfter(today.day().plusDays(LONGEST_DAYS));
    }

    private static boolean mine(AccountId holder) {
        return Acting.current().is(Role.MANDATE_HOLDER) && Seeing.me().equals(holder);
    }

    private boolean leads(TrajectoryId line) {
        return seeing.leads(line);
    }

    private Map<AccountId, String> names(AccountId... people) {
        return colleagues.of(List.of(people)).values().stream()
                .collect(Collectors.toMap(Colleague::id, one -> Objects.requireNonNull(one.name())));
    }
}
