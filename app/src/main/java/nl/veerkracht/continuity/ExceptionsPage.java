package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;

/** The deviations and escalations of one line, and who may be asked. */
public record ExceptionsPage(
        Sheet sheet,
        List<Deviation> deviations,
        List<Escalation> escalations,
        Map<AccountId, Colleague> people,
        List<Colleague> holders,
        LocalDate today) {

    public boolean mayAsk() {
        return sheet.people().lead() && sheet.line().state() != TrajectoryState.CLOSED;
    }

    public String name(AccountId account) {
        Colleague colleague = people.get(account);
        return colleague == null ? "" : colleague.name();
    }

    public List<Option> options() {
        return holders.stream()
                .map(one -> new Option(one.id().value().toString(), one.name() + ", " + one.organisation()))
                .toList();
    }

    public String state(Screen screen, Deviation one) {
        return one.result() == null
                ? screen.t("continuity.deviation.backing." + one.backing().code())
                : screen.t("continuity.deviation.result." + one.result().code());
    }

    public String state(Screen screen, Escalation one) {
        return one.decision() == null
                ? screen.t(
                        one.overdue(today) ? "continuity.escalation.overdue" : "continuity.escalation.open",
                        screen.date(one.decideBy()))
                : screen.t("continuity.escalation.decision." + one.decision().code());
    }
}
