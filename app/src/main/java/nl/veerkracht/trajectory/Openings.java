package nl.veerkracht.trajectory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a form to open a line already knows: what the thread's signals tell of who it is about, as far as the opener may see that. */
@Component
@Transactional
class Openings {

    private final Opener opener;
    private final Signals signals;
    private final Audit audit;

    Openings(Opener opener, Signals signals, Audit audit) {
        this.opener = opener;
        this.signals = signals;
        this.audit = audit;
    }

    void require(ThreadId thread) {
        opener.mayOpen(thread);
    }

    OpenController.Form suggestion(ThreadId id) {
        SignalThread thread = opener.mayOpen(id);
        List<SignalIdentity> known =
                List.copyOf(signals.identities(thread.members()).values());
        List<UUID> looked = known.stream().map(one -> one.id().value()).toList();
        audit.look(
                "trajectory.opening",
                java.util.stream.Stream.concat(java.util.stream.Stream.of(id.value()), looked.stream())
                        .toList());
        return form(known, Acting.current().is(Role.COORDINATOR) ? me() : null);
    }

    private static String me() {
        return Acting.current().account().map(id -> id.value().toString()).orElse("");
    }

    private static OpenController.Form form(List<SignalIdentity> known, @Nullable String coordinator) {
        List<About> abouts = known.stream().map(SignalIdentity::about).toList();
        String called = abouts.stream()
                .map(Openings::called)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String name = abouts.stream()
                .map(Openings::name)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        Optional<String> born = abouts.stream()
                .map(About::birthDate)
                .filter(Objects::nonNull)
                .map(date -> date.iso())
                .max(Comparator.comparingInt(String::length));
        return new OpenController.Form(
                called, name, part(born, 8, 10), part(born, 5, 7), part(born, 0, 4), null, coordinator, null);
    }

    private static @Nullable String called(About about) {
        return about.nickname() != null ? about.nickname() : about.givenNames();
    }

    private static @Nullable String name(About about) {
        List<String> parts = java.util.stream.Stream.of(about.givenNames(), about.infix(), about.surname())
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static @Nullable String part(Optional<String> iso, int from, int to) {
        return iso.filter(date -> date.length() >= to)
                .map(date -> date.substring(from, to))
                .orElse(null);
    }
}
