package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Teammate;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.SignalContact;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the thread's screens show. What the reader may not see does not come out of the database. */
@Component
class ThreadScreens {

    private final ThreadStore store;
    private final Signals signals;
    private final Introductions introductions;
    private final Colleagues colleagues;
    private final ObjectProvider<ThreadTab> tabs;
    private final BreakGlass glass;
    private final Audit audit;

    ThreadScreens(
            ThreadStore store,
            Signals signals,
            Introductions introductions,
            Colleagues colleagues,
            ObjectProvider<ThreadTab> tabs,
            BreakGlass glass,
            Audit audit) {
        this.store = store;
        this.signals = signals;
        this.introductions = introductions;
        this.colleagues = colleagues;
        this.tabs = tabs;
        this.glass = glass;
        this.audit = audit;
    }

    @Transactional
    Optional<ThreadPage> page(ThreadId id) {
        Optional<SignalThread> found = store.find(id);
        if (found.isEmpty()) {
            audit.refused("thread.read", id.value());
        }
        return found.map(this::page);
    }

    private ThreadPage page(SignalThread thread) {
        Map<SignalId, SignalMeta> metas = signals.metadata(thread.members());
        List<SignalMeta> own =
                metas.values().stream().filter(ThreadScreens::isOwn).toList();
        List<Teammate> team = colleagues.team(thread.id().value());
        boolean onTeam = team.stream().anyMatch(ThreadScreens::isReader);
        Accumulation accumulation = Accumulation.of(metas.values());
        looked(thread);
        return new ThreadPage(
                thread,
                onTeam,
                !onTeam && Acting.current() instanceof Actor.Person person && person.is(Role.WEIGHER),
                onTeam || !own.isEmpty(),
                !onTeam && !Acting.current().is(Role.WEIGHER) && glass.may(),
                onTeam ? who(signals.identities(thread.members()).values()) : List.of(),
                accumulation,
                AccumulationChart.of(accumulation),
                organisations(metas.values()),
                people(thread, own),
                own.stream()
                        .map(meta -> new ThreadPage.Own(meta.id().value().toString(), meta.observed()))
                        .toList(),
                team(team),
                lines(thread));
    }

    private void looked(SignalThread thread) {
        audit.look(
                "thread.read",
                Stream.concat(
                                Stream.of(thread.id().value()),
                                thread.members().stream().map(SignalId::value))
                        .toList());
    }

    private List<ThreadTab.Line> lines(SignalThread thread) {
        return tabs.stream()
                .flatMap(tab -> tab.lines(thread).stream())
                .sorted(Comparator.comparingInt(ThreadTab.Line::order))
                .toList();
    }

    private static boolean isReader(Teammate mate) {
        return Acting.current().account().filter(mate.colleague().id()::equals).isPresent();
    }

    static boolean isOwn(SignalMeta meta) {
        Actor reader = Acting.current();
        return meta.keeper() != null
                ? reader.account().filter(meta.keeper()::equals).isPresent()
                : reader.is(Role.SIGNALLER)
                        && reader.organisation()
                                .filter(meta.organisation()::equals)
                                .isPresent();
    }

    private static List<ThreadPage.Who> who(Collection<SignalIdentity> identities) {
        return identities.stream().map(ThreadScreens::who).distinct().toList();
    }

    private static ThreadPage.Who who(SignalIdentity identity) {
        About about = identity.about();
        return new ThreadPage.Who(
                name(about),
                about.birthDate() == null ? null : about.birthDate().iso(),
                about.city(),
                identity.organisationName());
    }

    /** The name as one writes it, with a name to call her by in between; empty when she is not known by name. */
    static String name(About about) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(about.givenNames());
        parts.add(about.nickname() == null ? null : "“" + about.nickname() + "”");
        parts.add(about.infix());
        parts.add(about.surname());
        parts.removeIf(Objects::isNull);
        return String.join(" ", parts);
    }

    private static List<String> organisations(Collection<SignalMeta> metas) {
        return metas.stream()
                .map(SignalMeta::organisationName)
                .distinct()
                .sorted()
                .toList();
    }

    private List<ThreadPage.Call> people(SignalThread thread, List<SignalMeta> own) {
        List<SignalId> mine = own.stream().map(SignalMeta::id).toList();
        List<SignalId> others = thread.members().stream()
                .filter(signal -> !mine.contains(signal))
                .toList();
        return introductions.toCall(others, !mine.isEmpty()).values().stream()
                .map(person -> call(person, !mine.isEmpty()))
                .toList();
    }

    static ThreadPage.Call call(Introductions.ToCall person, boolean mayMark) {
        SignalContact contact = person.contact();
        return new ThreadPage.Call(
                contact.id().value().toString(),
                contact.signaller().name(),
                "thread.signaller." + contact.signaller().role().code(),
                contact.organisationName(),
                contact.signaller().reach(),
                mayMark,
                person.spoken());
    }

    private static List<ThreadPage.TeamLine> team(List<Teammate> team) {
        return team.stream()
                .map(mate -> new ThreadPage.TeamLine(
                        mate.colleague().initials(),
                        mate.colleague().name(),
                        mate.colleague().organisation(),
                        mate.part()))
                .toList();
    }
}
