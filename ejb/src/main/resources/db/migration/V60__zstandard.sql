comment on table message_content is 'The bytes of messages, compressed with Zstandard as one frame, cut into parts.';
