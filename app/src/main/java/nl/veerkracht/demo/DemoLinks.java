package nl.veerkracht.demo;

import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.thread.LinkProposalId;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import org.springframework.stereotype.Component;

/** What the link confirmer did with the proposals of the city. */
@Component
class DemoLinks {

    private final Steps steps;
    private final DemoPeople people;
    private final Threads threads;

    DemoLinks(Steps steps, DemoPeople people, Threads threads) {
        this.steps = steps;
        this.people = people;
        this.threads = threads;
    }

    /** Confirms what was proposed between these signals, the day after the later one. */
    void confirm(City.Young young, List<SignalId> signals) {
        Actor.Person confirmer = people.withRole(Role.LINK_CONFIRMER);
        for (int i = 0; i < signals.size(); i++) {
            int ago = Math.max(0, young.signals().get(i).ago() - 1);
            for (LinkProposalId proposal : open(confirmer, signals.get(i))) {
                steps.run(
                        "link/" + young.key() + "/" + proposal.value(),
                        confirmer,
                        ago,
                        () -> threads.confirm(proposal));
            }
        }
    }

    /** Whoever gave a signal called the others, the week after the last one. */
    void spoke(City.Young young, List<SignalId> signals) {
        int ago = Math.max(0, young.signals().getLast().ago() - 7);
        for (int i = 0; i < signals.size(); i++) {
            for (int other = 0; other < signals.size(); other++) {
                if (other != i) {
                    SignalId with = signals.get(other);
                    steps.run(
                            "spoke/" + young.key() + "/" + i + "/" + other,
                            people.get(young.signals().get(i).by()),
                            ago,
                            () -> threads.spoke(with));
                }
            }
        }
    }

    void ask(City.Young young, List<SignalId> signals, String question) {
        Actor.Person confirmer = people.withRole(Role.LINK_CONFIRMER);
        for (LinkProposalId proposal : open(confirmer, signals.getLast())) {
            steps.run("ask/" + young.key(), confirmer, 1, () -> threads.ask(proposal, question));
        }
    }

    private List<LinkProposalId> open(Actor.Person confirmer, SignalId signal) {
        return steps.ask(confirmer, () -> threads.openProposals(signal));
    }

    /** The thread a signal is in, as somebody who may know. */
    ThreadId thread(Actor.Person reader, SignalId signal) {
        return steps.ask(reader, () -> threads.ofSignal(signal).orElseThrow());
    }
}
