package org.fenghuo.jobs.state;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A serialiser of immutable values that we wrote ourselves, for edges and state on the path of
 * every record. A subclass says how a value is written and read, and names its snapshot.
 */
public abstract class HandWritten<T> extends TypeSerializer<T> {
    private final Class<T> type;

    /** A serialiser of values of that type. */
    protected HandWritten(Class<T> type) {
        this.type = type;
    }

    /** The type as Flink wants to know it. */
    public final TypeInformation<T> asType() {
        return new HandWrittenType<>(type, this);
    }

    /** A serialiser for another thread; the same one unless it remembers something. */
    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    /** Values are made by reading them, so there is no empty one. */
    @Override
    public final T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public final T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public final int getLength() {
        return -1;
    }

    @Override
    public final T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandWritten<?> that && that.getClass() == getClass();
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}
