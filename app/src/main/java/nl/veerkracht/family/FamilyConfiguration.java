package nl.veerkracht.family;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.access.OwnPaths;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.actor.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where parents come in and read, under addresses that say nothing, and what ends by itself when she comes of age. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FamilyTerms.class)
class FamilyConfiguration {

    static final String DOOR = "/begin";
    static final String PAGES = "/sheet";

    @Bean
    PublicPaths parentsDoor() {
        return PublicPaths.of(DOOR);
    }

    @Bean
    OwnPaths parentsPaths() {
        return new OwnPaths(Actor.Parent.class, PAGES, DOOR);
    }

    @Bean
    RecurringTask<Void> familyOfAge(FamilyRounds rounds) {
        return Tasks.recurring("family-of-age", FixedDelay.ofHours(1)).execute((instance, context) -> rounds.sweep());
    }
}
