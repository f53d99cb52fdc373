package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.model.code.CallSite;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One call by which a library's clients send or receive messages.
 *
 * @param languages those whose code is meant
 * @param library what a file must import
 * @param receiver what the call is made on
 * @param names what is called
 * @param place where the topic is given: a number for a place, a name for a named argument, and a name behind a brace for a
 *     member of an object that is the first argument; several by bars
 * @param says what the call does with the topic
 */
record MessageRule(
        Set<String> languages, String library, Pattern receiver, Set<String> names, String place, String says) {

    static final Set<String> JVM = Set.of("java", "kotlin", "scala", "groovy");
    static final Set<String> SCRIPT = Set.of("javascript", "typescript", "tsx");
    static final Set<String> PYTHON = Set.of("python");
    static final Set<String> GO = Set.of("go");
    static final Set<String> DOTNET = Set.of("csharp");

    private static final String ANY = ".*";

    static final List<MessageRule> ALL = List.of(
            rule(JVM, "org.springframework.kafka", "(?i).*kafka\\w*", "send", "0", "sent to Kafka"),
            rule(
                    JVM,
                    "org.springframework.amqp",
                    "(?i).*(?:rabbit|amqp)\\w*",
                    "convertAndSend|convertSendAndReceive",
                    "0",
                    "sent to RabbitMQ"),
            rule(JVM, "org.springframework.jms", "(?i).*jms\\w*", "convertAndSend|send", "0", "sent over JMS"),
            rule(JVM, "org.apache.kafka.clients.producer", "", "ProducerRecord", "0", "sent to Kafka"),
            rule(
                    JVM,
                    "org.apache.kafka.clients.consumer",
                    "(?i).*consumer\\w*",
                    "subscribe",
                    "0",
                    "consumed from Kafka"),
            rule(
                    JVM,
                    "org.apache.kafka.streams",
                    "(?i).*builder\\w*",
                    "stream|table|globalTable",
                    "0",
                    "consumed from Kafka"),
            rule(JVM, "com.rabbitmq", "(?i).*channel\\w*", "basicConsume", "0", "consumed from RabbitMQ"),
            rule(JVM, "io.nats", ANY, "publish", "0", "sent to NATS"),
            rule(JVM, "io.nats", ANY, "subscribe", "0", "consumed from NATS"),
            rule(SCRIPT, "kafkajs", "(?i).*producer\\w*", "send", "{topic", "sent to Kafka"),
            rule(SCRIPT, "kafkajs", "(?i).*consumer\\w*", "subscribe", "{topic|{topics", "consumed from Kafka"),
            rule(SCRIPT, "amqplib", ANY, "sendToQueue", "0", "sent to RabbitMQ"),
            rule(SCRIPT, "amqplib", ANY, "publish", "1", "sent to RabbitMQ"),
            rule(SCRIPT, "amqplib", ANY, "consume", "0", "consumed from RabbitMQ"),
            rule(SCRIPT, "nats", ANY, "publish|request", "0", "sent to NATS"),
            rule(SCRIPT, "nats", ANY, "subscribe", "0", "consumed from NATS"),
            rule(SCRIPT, "redis", ANY, "publish", "0", "sent over Redis"),
            rule(SCRIPT, "redis", ANY, "subscribe", "0", "consumed from Redis"),
            rule(SCRIPT, "ioredis", ANY, "publish", "0", "sent over Redis"),
            rule(SCRIPT, "ioredis", ANY, "subscribe", "0", "consumed from Redis"),
            rule(SCRIPT, "bullmq", "", "Queue", "0", "sent to a Bull queue"),
            rule(SCRIPT, "bullmq", "", "Worker", "0", "consumed from a Bull queue"),
            rule(PYTHON, "confluent_kafka", "(?i).*producer\\w*", "produce", "0|topic", "sent to Kafka"),
            rule(PYTHON, "confluent_kafka", "(?i).*consumer\\w*", "subscribe", "0|topics", "consumed from Kafka"),
            rule(PYTHON, "kafka", "", "KafkaConsumer", "0", "consumed from Kafka"),
            rule(PYTHON, "kafka", "(?i).*producer\\w*", "send", "0|topic", "sent to Kafka"),
            rule(PYTHON, "aiokafka", "", "AIOKafkaConsumer", "0", "consumed from Kafka"),
            rule(PYTHON, "aiokafka", "(?i).*producer\\w*", "send|send_and_wait", "0|topic", "sent to Kafka"),
            rule(PYTHON, "pika", ANY, "basic_publish", "routing_key", "sent to RabbitMQ"),
            rule(PYTHON, "pika", ANY, "basic_consume", "queue|0", "consumed from RabbitMQ"),
            rule(PYTHON, "boto3", ANY, "get_queue_by_name", "QueueName", "uses the SQS queue"),
            rule(PYTHON, "boto3", ANY, "send_message", "QueueUrl", "sent to SQS"),
            rule(PYTHON, "boto3", ANY, "receive_message", "QueueUrl", "consumed from SQS"),
            rule(PYTHON, "boto3", ANY, "publish", "TopicArn", "sent to SNS"),
            rule(PYTHON, "nats", ANY, "publish|request", "0", "sent to NATS"),
            rule(PYTHON, "nats", ANY, "subscribe", "0", "consumed from NATS"),
            rule(PYTHON, "redis", ANY, "publish", "0", "sent over Redis"),
            rule(PYTHON, "redis", "(?i).*pubsub\\w*(?:\\(\\))?", "subscribe|psubscribe", "0", "consumed from Redis"),
            rule(GO, "github.com/nats-io/nats.go", ANY, "Publish|Request|PublishMsg", "0", "sent to NATS"),
            rule(
                    GO,
                    "github.com/nats-io/nats.go",
                    ANY,
                    "Subscribe|QueueSubscribe|SubscribeSync",
                    "0",
                    "consumed from NATS"),
            rule(GO, "github.com/IBM/sarama", "sarama", "ProducerMessage", "Topic", "sent to Kafka"),
            rule(GO, "github.com/Shopify/sarama", "sarama", "ProducerMessage", "Topic", "sent to Kafka"),
            rule(GO, "github.com/segmentio/kafka-go", "kafka", "Writer|WriterConfig|Message", "Topic", "sent to Kafka"),
            rule(GO, "github.com/segmentio/kafka-go", "kafka", "ReaderConfig", "Topic", "consumed from Kafka"),
            rule(GO, "github.com/rabbitmq/amqp091-go", ANY, "Consume", "0", "consumed from RabbitMQ"),
            rule(GO, "github.com/rabbitmq/amqp091-go", ANY, "Publish", "1", "sent to RabbitMQ"),
            rule(GO, "github.com/rabbitmq/amqp091-go", ANY, "PublishWithContext", "2", "sent to RabbitMQ"),
            rule(GO, "github.com/redis/go-redis", ANY, "Publish", "1", "sent over Redis"),
            rule(GO, "github.com/redis/go-redis", ANY, "Subscribe", "1", "consumed from Redis"),
            rule(DOTNET, "Confluent.Kafka", "(?i).*producer\\w*", "Produce|ProduceAsync", "0", "sent to Kafka"),
            rule(DOTNET, "Confluent.Kafka", "(?i).*consumer\\w*", "Subscribe", "0", "consumed from Kafka"),
            rule(DOTNET, "RabbitMQ.Client", ANY, "BasicPublish|BasicPublishAsync", "routingKey|1", "sent to RabbitMQ"),
            rule(
                    DOTNET,
                    "RabbitMQ.Client",
                    ANY,
                    "BasicConsume|BasicConsumeAsync",
                    "queue|0",
                    "consumed from RabbitMQ"));

    private static MessageRule rule(
            Set<String> languages, String library, String receiver, String names, String place, String says) {
        return new MessageRule(languages, library, Pattern.compile(receiver), Set.of(names.split("\\|")), place, says);
    }

    /** The expressions that name the topics of a call; none where the call is not meant. */
    Stream<String> topics(Invocation call) {
        CallSite site = call.site();
        boolean meant = names.contains(site.name())
                && site.form() != CallSite.Form.ANNOTATION
                && receiver.matcher(site.receiver()).matches();
        if (!meant) {
            return Stream.empty();
        }
        Arguments arguments = Arguments.of(call);
        return Stream.of(place.split("\\|"))
                .map(one -> at(arguments, one))
                .filter(text -> !text.isEmpty())
                .limit(1);
    }

    private static String at(Arguments arguments, String place) {
        if (place.startsWith("{")) {
            return Arguments.of(arguments.at(0)).named(place.substring(1));
        }
        return Character.isDigit(place.charAt(0)) ? arguments.at(Integer.parseInt(place)) : arguments.named(place);
    }
}
