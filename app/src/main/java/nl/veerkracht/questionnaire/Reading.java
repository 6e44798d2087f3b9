package nl.veerkracht.questionnaire;

import java.util.List;

/** What a form said: the answers that could be read, and a fault for each that could not. With faults nothing should be stored. */
public record Reading(Answers answers, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
