-- Who began sealed and comes back without JavaScript is opened by this server from then on; both sides are told.
grant update (plain) on chat.conversation to veerkracht_app;
