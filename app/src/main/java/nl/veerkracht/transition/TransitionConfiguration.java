package nl.veerkracht.transition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransitionTerms.class)
class TransitionConfiguration {

    @Bean
    RecurringTask<Void> transitionsComing(TransitionRounds rounds) {
        return Tasks.recurring("transition-rounds", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }

    @Bean
    RecurringTask<Void> stayingInTouch(AftercareRounds rounds) {
        return Tasks.recurring("aftercare-rounds", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }
}
