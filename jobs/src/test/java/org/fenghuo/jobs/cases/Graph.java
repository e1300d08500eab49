package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.typeutils.MissingTypeInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.api.transformations.PhysicalTransformation;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;

/** A graph that was put together and not started, every step of it down from its sinks. */
final class Graph {
    private final Set<Transformation<?>> steps = new LinkedHashSet<>();

    Graph(StreamExecutionEnvironment env) {
        for (Transformation<?> end : env.getTransformations()) {
            steps.addAll(end.getTransitivePredecessors());
        }
    }

    /** The uids of sources, operators and sinks; a missing one is an empty word. */
    List<String> uids() {
        return physical().stream().map(step -> step.getUid() == null ? "" : step.getUid()).toList();
    }

    private List<Transformation<?>> physical() {
        return steps.stream().filter(PhysicalTransformation.class::isInstance).toList();
    }

    /** A name that was given begins with the verb of its uid; Flink's own names do not. */
    void assertThatEachStepHasAName() {
        for (Transformation<?> step : physical()) {
            String verb = step.getUid().substring(0, step.getUid().indexOf('-'));
            assertThat(step.getName().toLowerCase(Locale.ROOT)).startsWith(verb + " ");
        }
    }

    /** Edges, side outputs and keys have serialisers that are not Kryo. */
    void assertThatNoTypeFallsToKryo() {
        assertThat(steps).isNotEmpty();
        for (Transformation<?> step : steps) {
            assertHasSerializer(step.getName(), step.getOutputType());
            TypeInformation<?> key = stateKey(step);
            if (key != null) {
                assertHasSerializer("key of " + step.getName(), key);
            }
        }
    }

    /** The types of the keys by which state is kept. */
    Set<Class<?>> keyTypes() {
        return steps.stream()
                .map(Graph::stateKey)
                .filter(Objects::nonNull)
                .map(TypeInformation::getTypeClass)
                .collect(Collectors.toSet());
    }

    private static TypeInformation<?> stateKey(Transformation<?> step) {
        if (step instanceof OneInputTransformation<?, ?> one) {
            return one.getStateKeyType();
        }
        return step instanceof TwoInputTransformation<?, ?, ?> two ? two.getStateKeyType() : null;
    }

    /** What a type is made of is asked for its serialiser too, however deep it lies. */
    private static void assertHasSerializer(String where, TypeInformation<?> type) {
        SerializerConfigImpl strict = new SerializerConfigImpl();
        strict.setGenericTypes(false);
        assertThat(type).as(where).isNotInstanceOf(MissingTypeInfo.class);
        assertThatCode(() -> type.createSerializer(strict))
                .as("%s: %s", where, type)
                .doesNotThrowAnyException();
    }
}
