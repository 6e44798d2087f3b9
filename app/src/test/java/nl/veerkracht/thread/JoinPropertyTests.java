package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random joins and undoings, in any order: what is left is what never was undone, and nothing else. */
@HouseTest
class JoinPropertyTests {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());
    private static final int SIGNALS = 7;
    private static final int STEPS = 25;

    @Autowired
    Threads threads;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    Actor.Person confirmer;
    Actor.Person weigher;
    final List<SignalId> signals = new ArrayList<>();

    @BeforeEach
    void sevenSignalsOfOneYoungPerson() {
        confirmer = people.person(Role.LINK_CONFIRMER);
        weigher = people.person(Role.WEIGHER);
        String surname = MadeUpPerson.surname();
        for (int i = 0; i < SIGNALS; i++) {
            signals.add(madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void undoing_restores_exactly_whatever_came_in_between(long seed) {
        Random random = new Random(seed);
        Deque<Map<SignalId, String>> states = new ArrayDeque<>();
        Deque<LinkProposalId> links = new ArrayDeque<>();
        List<LinkProposalId> all = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            List<LinkProposalId> open = open();
            if (!open.isEmpty() && (all.isEmpty() || random.nextInt(3) > 0)) {
                LinkProposalId id = open.get(random.nextInt(open.size()));
                states.push(state());
                links.push(id);
                people.run(confirmer, () -> threads.confirm(id));
                all.add(id);
            } else if (random.nextBoolean() && !links.isEmpty() && all.contains(links.peek())) {
                LinkProposalId last = links.pop();
                people.run(confirmer, () -> threads.undo(last, null));
                all.remove(last);
                assertThat(state()).isEqualTo(states.pop());
            } else if (!all.isEmpty()) {
                LinkProposalId any = all.remove(random.nextInt(all.size()));
                people.run(confirmer, () -> threads.undo(any, null));
                links.clear();
                states.clear();
            }
            assertThat(grouped()).isEqualTo(connected(all));
        }
        for (LinkProposalId id : all) {
            people.run(confirmer, () -> threads.undo(id, null));
        }
        assertThat(grouped()).hasSize(SIGNALS);
        assertThat(OWNER.sql(
                                "select count(*) from access.joined_dossier j join thread.member m on m.home = j.dossier where m.signal = any (?)")
                        .param(values())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Each signal with the thread it is in, as a weigher sees it. */
    private Map<SignalId, String> state() {
        return people.as(weigher, () -> {
            Map<SignalId, String> state = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
            signals.forEach(signal -> state.put(
                    signal,
                    threads.ofSignal(signal)
                            .flatMap(threads::find)
                            .orElseThrow()
                            .toString()));
            return state;
        });
    }

    private Set<Set<SignalId>> grouped() {
        return people.as(
                weigher,
                () -> signals.stream()
                        .map(signal -> (Set<SignalId>) new HashSet<>(threads.ofSignal(signal)
                                .flatMap(threads::find)
                                .orElseThrow()
                                .members()))
                        .collect(Collectors.toSet()));
    }

    /** What hangs together by these links, reckoned apart from the product. */
    private Set<Set<SignalId>> connected(List<LinkProposalId> links) {
        Set<Set<SignalId>> groups =
                signals.stream().map(signal -> Set.of(signal)).collect(Collectors.toCollection(HashSet::new));
        for (LinkProposalId link : links) {
            Set<SignalId> joined = new HashSet<>();
            for (SignalId end : ends(link)) {
                groups.stream().filter(group -> group.contains(end)).forEach(joined::addAll);
            }
            groups.removeIf(joined::containsAll);
            groups.add(joined);
        }
        return groups;
    }

    private static List<SignalId> ends(LinkProposalId link) {
        return OWNER
                .sql("select unnest(array[one, other]) from thread.proposal where id = ?")
                .param(link.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SignalId::new)
                .toList();
    }

    private List<LinkProposalId> open() {
        return people.as(
                confirmer,
                () -> signals.stream()
                        .flatMap(signal -> threads.openProposals(signal).stream())
                        .distinct()
                        .toList());
    }

    private UUID[] values() {
        return signals.stream().map(SignalId::value).toArray(UUID[]::new);
    }
}
