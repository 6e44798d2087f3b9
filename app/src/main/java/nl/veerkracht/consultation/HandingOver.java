package nl.veerkracht.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Holding;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/**
 * A question whose specialist cannot answer: it goes to another specialist, or back to who asked. A question with what was shared goes back only: the
 * asker shared that with one person, and decides again. Whoever hands over reads nothing.
 */
@Component("consultationsHandedOver")
class HandingOver implements Holding {

    static final String RETURNED = "consultation.returned";
    private static final int MOST = 100;

    private final ConsultationStore store;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    HandingOver(
            ConsultationStore store,
            Colleagues colleagues,
            Mandate mandate,
            Attention attention,
            HouseRights house,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Held> of(AccountId account) {
        return store.waitingFor(account, MOST).stream()
                .map(id -> new Held("consultation.held", id.value(), "/consultations/" + id.value() + "/hand-over"))
                .toList();
    }

    /** A question that waits for this colleague. */
    record Waits(Consultation consultation, Colleague specialist) {}

    Waits waits(ConsultationId id) {
        Waits waits = house.call(
                        "consultation.waits",
                        () -> store.find(id)
                                .filter(one -> one.state() == ConsultationState.ASKED)
                                .flatMap(one ->
                                        colleagues.of(one.specialist()).map(colleague -> new Waits(one, colleague))))
                .filter(one -> mandate.over(one.specialist().organisationId()))
                .orElseThrow(Refused::notShown);
        audit.look("consultation.hand-over", id.value());
        return waits;
    }

    void handOver(ConsultationId id, AccountId to) {
        Consultation consultation = waits(id).consultation();
        boolean fit = !consultation.withShare()
                && !to.equals(consultation.specialist())
                && !to.equals(consultation.askedBy())
                && colleagues.rolesOf(to).contains(Role.SPECIALIST);
        if (!fit) {
            throw new Refused("consultation.hand-over.unfit");
        }
        house.run("consultation.hand-over", () -> pass(consultation, to));
        audit.change("consultation.hand-over", List.of(id.value(), to.value()), Map.of());
    }

    private void pass(Consultation consultation, AccountId to) {
        if (!store.give(consultation, to)) {
            throw new Refused("consultation.refused.meanwhile");
        }
        attention.settle(Consultations.QUESTION, consultation.id().value());
        attention.ask(
                Consultations.QUESTION,
                Urgency.SOON,
                Audience.person(to),
                consultation.id().value(),
                null,
                consultation.due());
    }

    void giveBack(ConsultationId id) {
        Consultation consultation = waits(id).consultation();
        house.run("consultation.return", () -> back(consultation));
        audit.change("consultation.return", id.value(), Map.of());
    }

    private void back(Consultation consultation) {
        if (!store.move(consultation, ConsultationState.CLOSED, clock.instant())) {
            throw new Refused("consultation.refused.meanwhile");
        }
        attention.settle(Consultations.QUESTION, consultation.id().value());
        attention.ask(
                RETURNED,
                Urgency.SOON,
                Audience.person(consultation.askedBy()),
                consultation.id().value(),
                null,
                null);
    }
}
