// WeChat wants this component wherever the tab bar is an app's own. Ours is drawn by the pages themselves
// (client/ui/tab-bar.tsx), where it knows the theme and the reader's text size; so here is nothing.
Component({})
