package org.fenghuo.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.fenghuo.records.Area;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Puts areas onto their topic. */
public final class SendAreas {
    private SendAreas() {}

    /** Sends them all and returns when they have arrived. */
    public static void to(TopicSender sender, FramingSettings framing, List<Area> areas)
            throws InterruptedException {
        ValueWriter<Area> writer = ValueWriter.of(Topics.AREAS, framing);
        for (Area area : areas) {
            sender.send(Topics.AREAS, area.getCode().getBytes(UTF_8), writer.encode(area));
        }
        sender.flush();
    }
}
