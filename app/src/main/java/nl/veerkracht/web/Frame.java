package nl.veerkracht.web;

import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is the same for every screen. */
@Component
final class Frame {

    final TemplateEngine templates;
    final Texts texts;
    final Assets assets;
    final Crisis crisis;
    final Clock clock;
    final List<NavigationEntry> navigation;

    @Autowired
    Frame(
            TemplateEngine templates,
            Texts texts,
            Assets assets,
            Crisis crisis,
            ObjectProvider<Clock> clock,
            ObjectProvider<NavigationEntry> navigation) {
        this(
                templates,
                texts,
                assets,
                crisis,
                clock.getIfUnique(Clock::systemUTC),
                navigation.stream().toList());
    }

    Frame(
            TemplateEngine templates,
            Texts texts,
            Assets assets,
            Crisis crisis,
            Clock clock,
            List<NavigationEntry> navigation) {
        this.templates = templates;
        this.texts = texts;
        this.assets = assets;
        this.crisis = crisis;
        this.clock = clock;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }
}
