package nl.veerkracht.safety;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room's screens show, each in one transaction and as one look. */
@Component
@Transactional
class SafetyScreens {

    private final SafetyGuard guard;
    private final SafeContacts contacts;
    private final ContactStore versions;
    private final Messages messages;
    private final Plans plans;
    private final Threats threats;
    private final Colleagues colleagues;

    SafetyScreens(
            SafetyGuard guard,
            SafeContacts contacts,
            ContactStore versions,
            Messages messages,
            Plans plans,
            Threats threats,
            Colleagues colleagues) {
        this.guard = guard;
        this.contacts = contacts;
        this.versions = versions;
        this.messages = messages;
        this.plans = plans;
        this.threats = threats;
        this.colleagues = colleagues;
    }

    ContactPage contact(TrajectoryId line) {
        boolean lead = guard.leads(line);
        SafeContact contact = contacts.now(line);
        List<ContactStore.Version> said = versions.versions(line.value());
        Map<AccountId, Colleague> names =
                names(said.stream().map(ContactStore.Version::by).toList());
        return new ContactPage(
                line,
                contact,
                lead,
                guard.member(line).closed(),
                lead ? messages.of(line) : List.of(),
                said.stream()
                        .map(one -> new ContactPage.Version(one.number(), one.safe(), name(names, one.by()), one.at()))
                        .toList());
    }

    /** As {@link #contact}, for who may change it. */
    ContactPage leading(TrajectoryId line) {
        guard.lead(line);
        return contact(line);
    }

    PlanPage plan(TrajectoryId line, @Nullable Integer version) {
        SafetyPlan plan = plans.read(line, version);
        List<SafetyPlan.Version> written = plans.versions(line);
        Map<AccountId, Colleague> names =
                names(written.stream().map(SafetyPlan.Version::by).toList());
        boolean newest = written.isEmpty() || written.getFirst().number() == plan.version();
        return new PlanPage(
                line,
                plan,
                newest,
                guard.member(line).closed(),
                written.stream()
                        .map(one -> new PlanPage.Version(one.number(), one.assent(), name(names, one.by()), one.at()))
                        .toList());
    }

    ThreatsPage threats(TrajectoryId line, @Nullable String after) {
        return new ThreatsPage(
                line,
                guard.member(line).closed(),
                threats.page(line, after),
                threats.pattern(line, Pattern.Frame.WIDE),
                threats.pattern(line, Pattern.Frame.NARROW));
    }

    private Map<AccountId, Colleague> names(List<AccountId> accounts) {
        return colleagues.of(accounts.stream().distinct().toList());
    }

    private static String name(Map<AccountId, Colleague> names, AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.name();
    }
}
