package org.fenghuo.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.local.FenghuoLine;
import org.fenghuo.local.run.Preparation;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.RuleKey;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Rules are put, listed, replaced and removed in a real topic. */
class RulesTopicIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    private static final String MINE =
            """
            rules:
              - id: my-varicella
                version: 1
                nameZh: 水痘
                nameEn: Varicella
                family: cluster
                duty: statistical
                subjects: [varicella]
                place: class
                windowDays: 7
                atLeast: 3
                level: yellow
            """;

    @TempDir Path folder;
    private RulesTopic topic;

    @BeforeEach
    void theTopicIsEmpty() {
        KAFKA.create(Topics.RULES);
        topic =
                new RulesTopic(
                        Map.of("bootstrap.servers", KAFKA.address()), FramingSettings.SHIPPED);
    }

    @Test
    void whatIsPutStandsThereWordForWord() throws Exception {
        topic.put(ShippedRules.inForm());
        assertThat(topic.read().rules().values())
                .containsExactlyInAnyOrderElementsOf(ShippedRules.inForm());
        assertThat(topic.read().rules())
                .allSatisfy((key, rule) -> assertThat(key).isEqualTo(RuleKey.of(rule)));
    }

    @Test
    void aCommandPutsReplacesAndRemoves() throws Exception {
        assertThat(run("put", file("a.yaml", MINE))).isZero();
        assertThat(standing()).containsExactly("my-varicella-1");
        assertThat(run("put", file("b.yaml", MINE.replace("atLeast: 3", "atLeast: 5")))).isZero();
        assertThat(topic.read().rules().get("my-varicella-1").getAtLeast()).isEqualTo(5);
        assertThat(run("put", file("c.yaml", MINE.replace("version: 1", "version: 2")))).isZero();
        assertThat(standing()).containsExactly("my-varicella-1", "my-varicella-2");
        assertThat(run("list")).isZero();
        assertThat(run("remove", "my-varicella-1")).isZero();
        assertThat(standing()).containsExactly("my-varicella-2");
        assertThat(run("remove", "my-varicella-2", "my-varicella-1")).isEqualTo(1);
        assertThat(standing()).containsExactly("my-varicella-2");
    }

    @Test
    void oneFaultAmongAllFilesKeepsEverythingFromBeingSent() throws Exception {
        String bad =
                file("bad.yaml", MINE.replace("my-varicella", "my-x").replace("class", "clas"));
        assertThat(run("put", file("good.yaml", MINE), bad)).isEqualTo(1);
        assertThat(KAFKA.readAll(Topics.RULES)).isEmpty();
    }

    @Test
    void aRuleThatStandsThereAlreadyIsNotSentAgain() throws Exception {
        String mine = file("a.yaml", MINE);
        assertThat(run("put", mine)).isZero();
        assertThat(run("put", mine)).isZero();
        assertThat(KAFKA.readAll(Topics.RULES)).hasSize(1);
    }

    @Test
    void whatIsNoRuleIsNamedAndHidesNoOther() throws Exception {
        topic.put(ShippedRules.inForm().subList(0, 2));
        KAFKA.send(Topics.RULES, "nonsense-1", "nonsense".getBytes(UTF_8));
        assertThat(topic.read().rules()).hasSize(2);
        assertThat(topic.read().unreadable()).containsOnlyKeys("nonsense-1");
        assertThat(run("list")).isZero();
        assertThat(run("remove", "nonsense-1")).isZero();
        assertThat(topic.read().unreadable()).isEmpty();
    }

    @Test
    void aFirstStartSendsTheShippedRulesAndASecondOneNothing() throws Exception {
        preparation().rules();
        preparation().rules();
        assertThat(KAFKA.readAll(Topics.RULES)).hasSameSizeAs(ShippedRules.inForm());
    }

    @Test
    void aStartAfterABrokenOneKeepsWhatPeopleChangedAndRemovedSince() throws Exception {
        List<Rule> shipped = ShippedRules.inForm();
        Rule changed = Rule.newBuilder(shipped.get(0)).setEnabled(false).build();
        topic.put(List.of(changed, shipped.get(1)));
        topic.remove(List.of(RuleKey.of(shipped.get(1))));
        preparation().rules();
        assertThat(topic.read().rules())
                .containsEntry(RuleKey.of(changed), changed)
                .doesNotContainKey(RuleKey.of(shipped.get(1)))
                .hasSize(shipped.size() - 1);
    }

    private static Preparation preparation() {
        return new Preparation(Map.of("kafka.brokers", KAFKA.address()), said -> {});
    }

    private List<String> standing() throws InterruptedException {
        return topic.read().inOrder().stream().map(RuleKey::of).toList();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kafka", KAFKA.address()));
        CommandLine line = FenghuoLine.make();
        line.setErr(new PrintWriter(new StringWriter(), true));
        return line.execute(all.toArray(String[]::new));
    }
}
