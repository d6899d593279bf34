package org.huiyin.channel.mailbox;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.huiyin.channel.Stirred;

/** Nobody listens. */
final class NoEvent implements Event<Stirred> {

    @Override
    public void fire(Stirred event) {}

    @Override
    public <U extends Stirred> CompletionStage<U> fireAsync(U event) {
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends Stirred> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public Event<Stirred> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends Stirred> Event<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Stirred> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
