package nl.veerkracht.herspace;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.access.OwnPaths;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.actor.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where her space is. The addresses say nothing to who reads them over her shoulder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureTerms.class)
class HerSpaceConfiguration {

    static final String DOOR = "/start";

    @Bean
    PublicPaths herDoor() {
        return PublicPaths.of(DOOR, DOOR + "/**");
    }

    @Bean
    OwnPaths herPaths() {
        return new OwnPaths(Actor.Young.class, "/pages", DOOR);
    }

    @Bean
    RecurringTask<Void> herErasures(ErasureRounds rounds) {
        return Tasks.recurring("herspace-erasures", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }
}
