package org.fenghuo.backends;

import java.nio.file.Path;

/** The server.properties of a single node that keeps everything until told otherwise. */
record BrokerProperties(int clientPort, int controllerPort, Path data) {
    private static final String TEXT =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:%2$d
            listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=CLIENTS
            controller.listener.names=CONTROLLER
            log.dirs=%3$s

            auto.create.topics.enable=false
            num.partitions=4
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0

            # 16 MB and what a batch adds to it.
            message.max.bytes=17825792
            replica.fetch.max.bytes=17825792
            log.retention.ms=-1
            log.retention.bytes=-1
            # Ten years: a system that slept goes on where it was.
            offsets.retention.minutes=5256000
            # The usual 128 MB would be a quarter of the heap.
            log.cleaner.dedupe.buffer.size=16777216
            """;

    String text() {
        // In a properties file a backslash is the escape sign.
        return TEXT.formatted(clientPort, controllerPort, data.toString().replace("\\", "/"));
    }
}
