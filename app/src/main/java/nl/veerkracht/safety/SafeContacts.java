package nl.veerkracht.safety;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How she may be reached: written with her, kept in versions, not safe until it is said. */
@Component
class SafeContacts {

    static final int SHORT = 200;
    static final int LONG = 2000;

    /** One address, without a name and without anything that a mail server could take for a second one. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");

    private final SafetyGuard guard;
    private final ContactStore store;
    private final Audit audit;

    SafeContacts(SafetyGuard guard, ContactStore store, Audit audit) {
        this.guard = guard;
        this.store = store;
        this.audit = audit;
    }

    SafeContact now(TrajectoryId line) {
        Dossier dossier = guard.member(line);
        audit.look("safety.contact", line.value());
        return of(dossier);
    }

    SafeContact hers() {
        Dossier dossier = guard.hers();
        audit.look("safety.contact", dossier.id());
        return of(dossier);
    }

    SafeContact of(Dossier dossier) {
        return store.newest(dossier).orElse(SafeContact.NONE);
    }

    Kept set(TrajectoryId line, int version, SafeContact.Terms terms) {
        Dossier dossier = SafetyGuard.open(guard.lead(line));
        Kept.Fault fault = fault(terms);
        return fault != null ? fault : add(dossier, version, terms);
    }

    Kept notSafe(TrajectoryId line, @Nullable String why) {
        Dossier dossier = SafetyGuard.open(guard.member(line));
        tooLong(why, LONG);
        // Whoever wrote meanwhile: that it is not safe counts more, so it is said again about what she wrote.
        Kept kept = Kept.CHANGED;
        while (kept instanceof Kept.Changed) {
            SafeContact before = of(dossier);
            kept = add(dossier, before.version(), before.terms().notSafe(why));
        }
        return kept;
    }

    private Kept add(Dossier dossier, int before, SafeContact.Terms terms) {
        if (of(dossier).version() != before || !store.add(dossier, before + 1, terms, guard.me())) {
            return Kept.CHANGED;
        }
        audit.change(
                "safety.contact.set",
                List.of(dossier.id()),
                Map.of("safe", String.valueOf(terms.safe()), "version", String.valueOf(before + 1)));
        return Kept.DONE;
    }

    private static Kept.@Nullable Fault fault(SafeContact.Terms terms) {
        tooLong(terms.cover(), SHORT);
        tooLong(terms.codeWord(), SHORT);
        tooLong(terms.others(), LONG);
        tooLong(terms.note(), LONG);
        if (!terms.hours().believable()) {
            return new Kept.Fault("until", "safety.contact.hours.fault");
        }
        if (terms.address() != null && !ADDRESS.matcher(terms.address()).matches()) {
            return new Kept.Fault("address", "safety.contact.address.fault");
        }
        return terms.safe() ? unsafe(terms) : null;
    }

    /** Why it cannot be called safe. */
    private static Kept.@Nullable Fault unsafe(SafeContact.Terms terms) {
        if (terms.channels().isEmpty()) {
            return new Kept.Fault("channels", "safety.contact.channels.missing");
        }
        if (terms.channels().contains(Channel.EMAIL) && terms.address() == null) {
            return new Kept.Fault("address", "safety.contact.address.missing");
        }
        return terms.withHer() ? null : new Kept.Fault("withHer", "safety.contact.with-her.missing");
    }

    private static void tooLong(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Refused("safety.refused.text");
        }
    }
}
