import './elements/chat-app/define.js';
import './elements/chat-menu/define.js';
import './elements/chat-users/define.js';
