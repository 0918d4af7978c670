package org.throughline.district.fetch.control;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer on its way into a file, given up beyond a number of bytes. */
final class LimitedBody implements HttpResponse.BodySubscriber<Path> {

    private final HttpResponse.BodySubscriber<Path> file;
    private final long most;
    private Flow.Subscription subscription;
    private long bytes;
    private boolean over;

    LimitedBody(Path file, long most) {
        this.file = HttpResponse.BodySubscribers.ofFile(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.most = most;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return file.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        file.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (over) {
            return;
        }
        if (bytes > most) {
            over = true;
            subscription.cancel();
            file.onError(new TooLarge());
        } else {
            file.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!over) {
            file.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (!over) {
            file.onComplete();
        }
    }

    /** More than a page of rosters can be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
