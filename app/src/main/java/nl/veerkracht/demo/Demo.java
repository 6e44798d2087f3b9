package nl.veerkracht.demo;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.thread.ThreadId;
import org.springframework.stereotype.Component;

/** Loads the made-up city. */
@Component
public class Demo {

    private final DemoPeople people;
    private final DemoSignals signals;
    private final DemoLinks links;
    private final DemoShares shares;
    private final DemoWeighings weighings;
    private final DemoConsultations consultations;
    private final DemoLines lines;
    private final DemoHerSpace herSpace;
    private final DemoDirectory directory;
    private final DemoMatches matches;
    private final DemoReports reports;
    private final DemoHelpline helpline;
    private final DemoScreenings screenings;

    Demo(
            DemoPeople people,
            DemoSignals signals,
            DemoLinks links,
            DemoShares shares,
            DemoWeighings weighings,
            DemoConsultations consultations,
            DemoLines lines,
            DemoHerSpace herSpace,
            DemoDirectory directory,
            DemoMatches matches,
            DemoReports reports,
            DemoHelpline helpline,
            DemoScreenings screenings) {
        this.people = people;
        this.signals = signals;
        this.links = links;
        this.shares = shares;
        this.weighings = weighings;
        this.consultations = consultations;
        this.lines = lines;
        this.herSpace = herSpace;
        this.directory = directory;
        this.matches = matches;
        this.reports = reports;
        this.helpline = helpline;
        this.screenings = screenings;
    }

    /** Who: the command line, at the start of a demo. Loading again adds nothing; after a kill it goes on where it was. */
    public void load() {
        City city = CityFile.read();
        people.load(city);
        directory.load();
        city.young().forEach(this::load);
        matches.propose();
        reports.load();
        helpline.load();
        screenings.load();
        people.leave(city);
    }

    /** Who: the command line, after loading. Fresh words by which one young person of the city comes into her own space. */
    public Optional<List<String>> words() {
        return herSpace.words();
    }

    /** Who: the command line, after loading. Fresh words by which one who used the open form reads the answer. */
    public Optional<List<String>> reportWords() {
        return reports.words();
    }

    /** Who: the command line, after loading. The six words of a helper of the city, and those of somebody the helper talks with. */
    public List<List<String>> chatWords() {
        return helpline.words();
    }

    private void load(City.Young young) {
        List<SignalId> given = signals.load(young);
        City.Story story = young.story();
        if (story.link()) {
            links.confirm(young, given);
        }
        if (story.link() && story.trajectory() != null) {
            links.spoke(young, given);
        }
        if (story.ask() != null) {
            links.ask(young, given, story.ask());
        }
        if (story.share() != null) {
            shares.load(young, given, story.share());
        }
        judge(young, links.thread(people.withRole(Role.WEIGHER), given.getFirst()), story);
    }

    private void judge(City.Young young, ThreadId thread, City.Story story) {
        if (story.consult() != null) {
            consultations.load(young, thread, story.consult());
        }
        if (story.draft() != null) {
            weighings.draft(young, thread, story.draft());
        }
        if (story.weigh() != null) {
            weighings.weigh(young, thread, story.weigh());
        }
        if (story.trajectory() != null) {
            lines.open(young, thread, story.trajectory());
        }
    }
}
