package nl.veerkracht.circle;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CircleTerms.class)
class CircleConfiguration {

    @Bean
    RecurringTask<Void> circleQuiet(CircleRounds rounds) {
        return Tasks.recurring("circle-rounds", FixedDelay.ofHours(3)).execute((instance, context) -> rounds.sweep());
    }
}
