package nl.veerkracht.demo;

import java.util.List;
import nl.veerkracht.signal.SignalId;
import org.springframework.stereotype.Component;

/** Loads the made-up city. */
@Component
public class Demo {

    private final DemoPeople people;
    private final DemoSignals signals;
    private final DemoLinks links;

    Demo(DemoPeople people, DemoSignals signals, DemoLinks links) {
        this.people = people;
        this.signals = signals;
        this.links = links;
    }

    /** Who: the command line, at the start of a demo. Loading again adds nothing; after a kill it goes on where it was. */
    public void load() {
        City city = CityFile.read();
        people.load(city);
        city.young().forEach(this::load);
    }

    private void load(City.Young young) {
        List<SignalId> given = signals.load(young);
        City.Story story = young.story();
        if (story.link()) {
            links.confirm(young, given);
        }
        if (story.ask() != null) {
            links.ask(young, given, story.ask());
        }
    }
}
