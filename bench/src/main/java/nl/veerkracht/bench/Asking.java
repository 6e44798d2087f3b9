package nl.veerkracht.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;

/** What signals and threads of the city ask of people: open for what is recent, settled for what lies behind. */
final class Asking {

    private static final Duration FRESH = Duration.ofDays(10);

    private final Instant now;

    Asking(Instant now) {
        this.now = now;
    }

    void of(Load.Batch batch, SeededThread thread, Dice dice) {
        thread.signals().forEach(signal -> of(batch, thread, signal, dice));
        boolean grown = thread.signals().size() > 1 || thread.danger();
        if (grown) {
            Urgency urgency = thread.danger() ? Urgency.TODAY : Urgency.SOON;
            UUID id = thread.id();
            Audience weighers = Audience.role(Role.WEIGHER);
            NeedStore.add(batch, dice, "thread.unweighed", urgency, weighers, id, id, thread.grown(), thread.taken());
        }
    }

    private void of(Load.Batch batch, SeededThread thread, SeededSignal signal, Dice dice) {
        UUID id = signal.id();
        Instant since = signal.received();
        if (signal.danger()) {
            Audience weighers = Audience.role(Role.WEIGHER);
            NeedStore.add(batch, dice, "signal.danger", Urgency.DANGER, weighers, id, null, since, old(since));
        }
        Audience holder = holder(signal);
        if (signal.keeper() == null) {
            NeedStore.add(batch, dice, "signal.new", Urgency.SOON, holder, id, null, since, old(since));
        }
        if (since.plus(Duration.ofDays(SignalStore.KEPT_DAYS - SignalStore.WARNED_DAYS))
                .isBefore(now)) {
            NeedStore.add(batch, dice, "signal.expiring", Urgency.LATER, holder, id, null, now, null);
        }
        if (thread.signals().size() > 1) {
            Instant settled = old(thread.grown());
            NeedStore.add(batch, dice, "thread.introduction", Urgency.SOON, holder, id, null, since, settled);
        }
    }

    private @Nullable Instant old(Instant since) {
        return since.plus(FRESH).isBefore(now) ? since.plus(FRESH) : null;
    }

    private static Audience holder(SeededSignal signal) {
        return signal.keeper() != null
                ? Audience.person(new AccountId(signal.keeper().id()))
                : Audience.roleIn(
                        Role.SIGNALLER, new OrganisationId(signal.organisation().id()));
    }
}
